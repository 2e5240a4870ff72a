/** Pairs of neighbouring Chinese characters, each once: what two wordings of one thing share. */
export const pairsOf = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
      Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  ),
];

/** The share of pairs that a text holds, 0 to 1; 0 where there are none. */
export const shareIn = (pairs: readonly string[], text: string): number =>
  pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;

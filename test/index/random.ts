/** Deterministic random numbers from 0 to 1: mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  '法治 体检 企业 行政 复议 诉讼 负责人 出庭 应诉 执法 公示 12345 热线 普法 律师 调解 a1 服务 的 了 2023 年 。 , ( )'.split(
    ' ',
  );

/** A text of up to `words` words, some far more frequent than others. */
export function randomText(random: () => number, words: number): string {
  const length = Math.floor(random() * (words + 1));
  return Array.from({ length }, () => WORDS[Math.floor(random() ** 2 * WORDS.length)]).join('');
}

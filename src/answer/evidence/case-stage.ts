import { wordListLines } from '../../corpus/word-lists.js';

/** For a figure of the stage that was asked for, and against one of another stage. */
const SAME = 0.12;
const ANOTHER = -0.2;

const stages = (): readonly (readonly string[])[] =>
  wordListLines('case-stages.txt').map((line) => line.split('=').map((word) => word.trim()));

/** The stage told last: 92 of 收到104件，受理92件 is told by 受理. */
function stageTold(local: string): readonly string[] | null {
  const last = (stage: readonly string[]): number => Math.max(...stage.map((word) => local.lastIndexOf(word)));
  const told = stages()
    .map((stage) => ({ stage, at: last(stage) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  return told?.stage ?? null;
}

/**
 * What it counts for a figure that what leads up to it tells of a stage of cases: of the one asked for, of another, or 0
 * where either says none.
 */
export function stageWorth(asked: string, local: string): number {
  const wanted = stages().filter((stage) => stage.some((word) => asked.includes(word)));
  const told = wanted.length > 0 ? stageTold(local) : null;
  if (!told) return 0;
  return wanted.some((stage) => stage[0] === told[0]) ? SAME : ANOTHER;
}

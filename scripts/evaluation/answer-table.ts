import { FLOORS } from './floors.js';
import type { Figures } from './score.js';
import { markdownTable } from './table.js';

/** A question file that was run. */
export interface ScoredSet {
  readonly name: string;
  readonly figures: Figures;
  readonly timing: Timing;
}

/** Milliseconds an answer. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
}

/** All figures a set, beside what they have to reach; a missed floor is marked. */
export function answerTable(sets: readonly ScoredSet[]): string {
  const floors = FLOORS.map(({ name, wanted, show, reached }) => [
    name,
    wanted,
    ...sets.map(({ figures }) => (reached(figures) ? show(figures) : `**${show(figures)}**`)),
  ]);
  const plain = [
    ['questions', '', ...sets.map(({ figures }) => String(figures.questions))],
    ['claims an answer', '', ...sets.map(({ figures }) => figures.claims.toFixed(1))],
    ['ask p50/p95, ms', '', ...sets.map(({ timing }) => `${timing.p50.toFixed(0)}/${timing.p95.toFixed(0)}`)],
  ];
  return markdownTable(['figure', 'floor', ...sets.map(({ name }) => name)], [...floors, ...plain]);
}

/** Gold quotes covered of all, a kind of question. */
export function kindTable(sets: readonly ScoredSet[]): string {
  const kinds = [...new Set(sets.flatMap(({ figures }) => [...figures.byKind.keys()]))];
  const rows = kinds.map((kind) => [
    kind,
    ...sets.map(({ figures }) => {
      const share = figures.byKind.get(kind);
      return share === undefined ? '–' : `${share.covered}/${share.gold}`;
    }),
  ]);
  return markdownTable(['gold covered, by kind', ...sets.map(({ name }) => name)], rows);
}

import { FLOORS, type Floor } from './floors.js';
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

/** The figures of each set beside what they have to reach, a missed floor marked; those that all sets reach alike below. */
export function answerTable(sets: readonly ScoredSet[]): string {
  const shown = (floor: Floor, { figures }: ScoredSet): string => floor.show(figures);
  const alike = (floor: Floor): boolean =>
    sets.every((set) => floor.reached(set.figures) && sets[0] && shown(floor, set) === shown(floor, sets[0]));
  const telling = FLOORS.filter((floor) => !alike(floor));
  const rows = sets.map((set) => [
    set.name,
    String(set.figures.questions),
    ...telling.map((floor) => (floor.reached(set.figures) ? shown(floor, set) : `**${shown(floor, set)}**`)),
    set.figures.claims.toFixed(1),
    `${set.timing.p50.toFixed(0)}/${set.timing.p95.toFixed(0)}`,
  ]);
  const head = ['set', 'questions', ...telling.map(({ name }) => name), 'claims an answer', 'ask p50/p95, ms'];
  const wanted = ['floor', '', ...telling.map((floor) => floor.wanted), '', ''];
  const same = FLOORS.filter(alike).map((floor) => `${floor.name} ${sets[0] ? shown(floor, sets[0]) : ''}`);
  return [
    markdownTable(head, [wanted, ...rows]),
    ...(same.length > 0 ? [`In every set: ${same.join(', ')}.`] : []),
  ].join('\n\n');
}

/** Gold quotes covered of all, a kind of question. */
export function kindTable(sets: readonly ScoredSet[]): string {
  const kinds = [...new Set(sets.flatMap(({ figures }) => [...figures.byKind.keys()]))];
  const rows = sets.map(({ name, figures }) => [
    name,
    ...kinds.map((kind) => {
      const share = figures.byKind.get(kind);
      return share === undefined ? '–' : `${share.covered}/${share.gold}`;
    }),
  ]);
  return markdownTable(['gold covered, by kind', ...kinds], rows);
}

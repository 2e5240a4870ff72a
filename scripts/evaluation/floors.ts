import type { Figures } from './score.js';

/** A figure of the table, what it has to reach, and whether it does. Nothing to count reaches every floor. */
export interface Floor {
  readonly name: string;
  readonly wanted: string;
  readonly show: (figures: Figures) => string;
  readonly reached: (figures: Figures) => boolean;
}

/** In the order of the table. The thresholds are those of acceptance. */
export const FLOORS: readonly Floor[] = [
  shareAtLeast('citations valid', 1, ({ validity }) => validity),
  shareAtLeast('gold quotes covered', 0.95, ({ recall }) => recall),
  shareAtLeast('required strings shown', 0.95, ({ must }) => must),
  none('wrong credits', ({ absent }) => absent),
  none('claims with a quote of another district', ({ foreign }) => foreign),
  none('claims without a citation', ({ uncited }) => uncited),
  shareAtLeast('claims whose numbers are proven', 1, ({ numbers }) => numbers),
  none('loose numbers in the text', ({ loose }) => loose),
  ratioAtLeast(
    'unanswerable questions refused',
    0.9,
    ({ refused }) => refused,
    ({ unanswerable }) => unanswerable,
  ),
  none('claims made while refusing', ({ unaclaims }) => unaclaims),
  ratioAtLeast(
    'answerable questions answered',
    0.98,
    ({ answered }) => answered,
    ({ answerable }) => answerable,
  ),
  ratioAtLeast(
    'ambiguous questions asked back',
    0.9,
    ({ clarified }) => clarified,
    ({ ambiguous }) => ambiguous,
  ),
  none('answers with too many claims', ({ over }) => over),
  none('citations that lack a field', ({ shape }) => shape),
  none('answers missing', ({ missing }) => missing),
  {
    name: 'mean quote, characters',
    wanted: '≤ 120',
    show: ({ width }) => (width === null ? '–' : width.toFixed(0)),
    reached: ({ width }) => width === null || width <= 120,
  },
];

/** The names of the floors that were missed. */
export function missedFloors(figures: Figures): readonly string[] {
  return FLOORS.filter(({ reached }) => !reached(figures)).map(({ name }) => name);
}

function shareAtLeast(name: string, least: number, read: (figures: Figures) => number | null): Floor {
  return {
    name,
    wanted: least === 1 ? '1' : `≥ ${least}`,
    show: (figures) => read(figures)?.toFixed(3) ?? '–',
    reached: (figures) => (read(figures) ?? 1) >= least,
  };
}

function ratioAtLeast(
  name: string,
  least: number,
  part: (figures: Figures) => number,
  whole: (figures: Figures) => number,
): Floor {
  return {
    name,
    wanted: `≥ ${least * 100} %`,
    show: (figures) => `${part(figures)}/${whole(figures)}`,
    reached: (figures) => part(figures) >= least * whole(figures),
  };
}

function none(name: string, read: (figures: Figures) => number): Floor {
  return {
    name,
    wanted: '0',
    show: (figures) => String(read(figures)),
    reached: (figures) => read(figures) === 0,
  };
}

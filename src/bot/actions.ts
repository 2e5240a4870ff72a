import { callbackAction } from './callback-action.js';

/** Buttons, by what they carry. Names are short and never reused: old messages keep their buttons. */
export const ACTIONS = {
  /** Number of an example question. */
  example: callbackAction('e'),
  /** Answer, index of the option. */
  option: callbackAction('o'),
  /** Answer, mark of the citation. */
  source: callbackAction('s'),
  /** Answer, mark, paragraph to show. */
  paragraph: callbackAction('p'),
  /** Answer, page of its marks. */
  keyboard: callbackAction('k'),
  /** Answer: shows the districts and years to narrow by. */
  narrow: callbackAction('n'),
  /** Answer, index of the district. */
  district: callbackAction('d'),
  /** Answer, year. */
  year: callbackAction('y'),
  /** Answer: all reports of a survey. */
  all: callbackAction('m'),
  /** Answer: it is wrong. */
  wrong: callbackAction('w'),
  /** Year or 0, page. */
  reports: callbackAction('r'),
  /** Number of the district's name, 0 for none. */
  home: callbackAction('h'),
  /** Number of the format. */
  export: callbackAction('x'),
  /** User, 1 to approve or 0 to refuse. */
  member: callbackAction('a'),
  /** User who confirms. */
  forget: callbackAction('f'),
} as const;

import { type Fault, folded } from './fidelity.js';

const TITLE = /《[^《》]+》/gu;
const DATE = /(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?![至到—-]|\d)/gu;
/** 《甲》、《乙》和《丙》 as one. */
const TITLES = /《[^《》]+》(?:[、和与及,]?《[^《》]+》)+/u;

/** The dates told of each title: one date of a clause is of all its titles, as many dates as titles are theirs in order. */
function datesOfTitles(text: string): ReadonlyMap<string, readonly string[]> {
  const dates = new Map<string, string[]>();
  const add = (title: string, date: string): void => {
    dates.set(title, [...(dates.get(title) ?? []), date]);
  };
  let last: readonly string[] = [];
  // A comma between two titles parts nothing.
  for (const clause of folded(text)
    .replace(/》[,，](?=《)/gu, '》')
    .split(/[,，;；。:：\n]/u)) {
    const titles = clause.match(TITLE) ?? [];
    const days = clause.replace(TITLE, '').match(DATE) ?? [];
    if (titles.length > 0) last = titles;
    // …，自6月1日起施行 tells on of the title before it.
    else for (const title of last) for (const day of days) if (dates.has(title)) add(title, day);
    if (days.length === 1) for (const title of titles) add(title, days[0] ?? '');
    else if (days.length === titles.length) for (const [at, title] of titles.entries()) add(title, days[at] ?? '');
  }
  return dates;
}

/** 2023年3月 and 3月. */
const areOne = (one: string, other: string): boolean =>
  one.endsWith(other) || other.endsWith(one) || one.startsWith(other);

/** Dates that a sentence gives to a document, where the notes give it others. */
export function titleDateFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = datesOfTitles(notes.join('\n'));
  return [...datesOfTitles(sentence)].flatMap(([title, dates]) => {
    const own = given.get(title);
    if (!own) return [];
    return dates
      .filter((date) => !own.some((each) => areOne(each, date)))
      .map((text): Fault => ({ kind: 'proof', text }));
  });
}

/** 《甲》《乙》于3月印发, and what that says of each of them: 《甲》于3月印发，《乙》于3月印发. */
export function toldOfEach(note: string): string {
  const told = note.split(/(?<=[，,；;。])/u).map((clause) => {
    const [list] = TITLES.exec(clause) ?? [];
    const rest = list === undefined ? '' : clause.replace(list, '').replace(TITLE, '');
    if (list === undefined || (rest.match(DATE) ?? []).length !== 1 || /\d/u.test(rest.replace(DATE, ''))) return '';
    return (list.match(TITLE) ?? [])
      .map((title) => clause.replace(list, () => title).replace(/[，,；;。]$/u, ''))
      .join('。');
  });
  const more = told.filter(Boolean).join('。');
  return more === '' ? note : `${note}。${more.replaceAll('均', '')}`;
}

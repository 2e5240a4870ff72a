import { figuresOf, standsIn } from '../../domain/figures.js';
import { type Fault, folded } from './fidelity.js';

const DATE = /(?:20\d{2}年度?)?(?:\d{1,2}月(?:\d{1,2}日|份)?(?:[至到—-]\d{1,2}月(?:\d{1,2}日)?)?)|20\d{2}年度?/gu;
/** What a date may have behind it that tells another time: from then on, until then. */
const BOUND = /^(?:\d|起|以来|底前|底|前|末|初|[上中下]旬|后|[上下]半年|[一二三四第]\S?季度|全年)/u;
/** Less of what a sentence tells of a date than this in the notes is another deed. */
const LEAST_SHARED = 0.5;

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text.replace(/[^\p{Script=Han}\d]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
};

const clausesIn = (sentence: string): readonly string[] => sentence.split(/[,，;；:：]/u).filter(Boolean);

/** Behind this another organ begins another work, where the date stands behind who did the one before it. */
const OTHERS_WORK = /(?<=^[^,;；\d]{2,}\d[^;；]*)[;；](?=\p{Script=Han}{2,12}?[局委办院会厅所站联府协团队社])/u;

interface DatedWork {
  /** The date with what bounds it: 6月1日起. */
  readonly date: string;
  /** What is told of it. */
  readonly work: string;
  /** How the sentence begins, where the date stands behind that: 甲局、乙局 印发方案, 7月组成检查组. */
  readonly opening: string;
}

/** 7月到9月 and 7月至9月 are one. */
const dateIn = (clause: string, match: RegExpMatchArray): string => {
  const end = (match.index ?? 0) + match[0].length;
  return match[0] + (BOUND.exec(clause.slice(end))?.[0] ?? '');
};

/** The dates of a text with their work: `far` as far as the sentence goes, else to the end of the clause, or of the next. */
function datedWork(text: string, far: boolean): readonly DatedWork[] {
  return folded(text)
    .replace(/(?<=月|日)[到—-](?=\d{1,2}月)/gu, '至')
    .split(/[。!?！？\n]/u)
    .flatMap((sentence) => sentence.split(OTHERS_WORK))
    .flatMap((sentence) => {
      const clauses = clausesIn(sentence);
      return clauses.flatMap((clause, index) =>
        [...clause.matchAll(DATE)].map((match): DatedWork => {
          const date = dateIn(clause, match);
          const own = clause.replace(date, '').replace(/^[自从于在到至]+|[自从于在]$/gu, '');
          const behind = clauses.slice(index + 1);
          const next = far ? behind : own.length < 2 ? behind.slice(0, 1) : [];
          return { date, work: [own, ...next].join(), opening: index > 0 ? (clauses[0] ?? '') : '' };
        }),
      );
    });
}

/** 2024年5月 for 2024年5月, and 5月 or 2024年 for it; 7月 is not 7月至9月. */
const isDate = (said: string, given: string): boolean =>
  said === given ||
  (/[至到—-]/u.test(said) === /[至到—-]/u.test(given) &&
    (given.startsWith(said) || given.endsWith(said.replace(/份$/u, ''))));

const DOERS = /^.*[局委办院会厅部所站府联队](?=\p{Script=Han})/u;

/** What is told of a date without those who did it, where they open the note's sentence: the date may stand before them. */
function withoutDoers(work: string, opening: string): string {
  const plain = work.replace(/^,/u, '');
  let shared = 0;
  while (shared < plain.length && plain[shared] === opening[shared]) shared++;
  const [doers = ''] = DOERS.exec(plain.slice(0, shared + 1)) ?? [];
  return plain.slice(doers.length);
}

/** Dates that the notes give to another deed, or bound otherwise: 印发 told of the day from which it is 施行. */
export function dateFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap((note) => datedWork(note, true));
  return datedWork(sentence, false)
    .filter(({ date, work }) => {
      if (pairsOf(work).size === 0) return false;
      return !given.some((one) => {
        const said = pairsOf(withoutDoers(work, one.opening));
        const held = pairsOf(one.work);
        return (
          isDate(date, one.date) &&
          said.size > 0 &&
          [...said].filter((pair) => held.has(pair)).length / said.size >= LEAST_SHARED
        );
      });
    })
    .map(({ date }) => ({ kind: 'proof', text: date }));
}

/** So much of a clause stands in another that tells the same. */
const SAME_CLAUSE = 0.6;
const FEWEST_PAIRS = 3;

/** The months and days that a clause names. */
const monthsIn = (clause: string): readonly string[] =>
  [...clause.matchAll(DATE)].map((match) => dateIn(clause, match)).filter((date) => date.includes('月'));

interface DatedClause {
  readonly pairs: ReadonlySet<string>;
  /** Its own months and days; where it has none, the last before it in its sentence. */
  readonly own: readonly string[];
  readonly date: string | undefined;
}

function datedClauses(text: string): readonly DatedClause[] {
  return folded(text)
    .split(/[。;；!?！？\n]/u)
    .flatMap((sentence) => {
      let last: string | undefined;
      return clausesIn(sentence).map((clause) => {
        const own = monthsIn(clause);
        last = own.at(-1) ?? last;
        return { pairs: pairsOf(own.reduce((rest, date) => rest.replace(date, ''), clause)), own, date: last };
      });
    });
}

/** 7月组成检查组，通报结果 of 7月组成检查组，9月通报结果: told of a date though its clause of the notes has another. */
export function otherDates(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(datedClauses);
  return datedClauses(sentence).flatMap(({ pairs, date }) => {
    if (date === undefined || pairs.size < FEWEST_PAIRS) return [];
    const twins = given.filter(
      (one) => [...pairs].filter((pair) => one.pairs.has(pair)).length / pairs.size >= SAME_CLAUSE,
    );
    const isOther =
      twins.length > 0 && twins.every(({ own }) => own.length > 0 && !own.some((each) => isDate(date, each)));
    return isOther ? [{ kind: 'proof', text: date } as const] : [];
  });
}

/** 7月5日，转移1862人，处置谣言17条 where the 17 are another note's, which tells no such date. */
export function spreadDates(sentence: string, notes: readonly string[]): readonly Fault[] {
  if (notes.length < 2) return [];
  const figures = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');
  return sentence.split(/[。;；]/u).flatMap((run) => {
    let last: string | undefined;
    return clausesIn(run).flatMap((clause) => {
      const own = monthsIn(clause);
      last = own.at(-1) ?? last;
      const date = last;
      if (date === undefined) return [];
      return figures(clause).flatMap((figure) => {
        const homes = notes.filter((note) => standsIn(figure, figures(note)));
        const isDated = homes.some((note) =>
          datedClauses(note).some((each) => each.own.some((one) => isDate(date, one))),
        );
        return homes.length === 0 || isDated ? [] : [{ kind: 'proof', text: date } as const];
      });
    });
  });
}

/** Both without the dates that they share, where `dateFaults` finds none: a date may stand before or behind who it is told of. */
export function withoutSharedDates(
  sentence: string,
  notes: readonly string[],
): { readonly sentence: string; readonly notes: readonly string[] } {
  const dates = [...new Set(datedWork(sentence, false).map(({ date }) => date))].filter((date) =>
    notes.some((note) => folded(note).includes(date)),
  );
  const bare = (text: string): string =>
    dates.reduce(
      (rest, date) => rest.replace(new RegExp(`[于自从在]?${date},?`, 'gu'), ''),
      folded(text).replaceAll('，', ','),
    );
  return { sentence: bare(sentence), notes: notes.map(bare) };
}

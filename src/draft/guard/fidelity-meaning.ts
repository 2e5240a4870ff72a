import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import { type Fault, folded } from './fidelity.js';

const RISE = /增长|上升|提高|提升|增加|增多|上涨/u;
const FALL = /下降|减少|降低|回落|减少|下跌/u;
const NEGATION = /(?:未|没有|没|不|无|并非)(?=(\p{Script=Han}{2}))/gu;
const FUTURE = /^[自从于在到]?(?:下一?步|明年|来年|下一年)|拟|计划|将|打算|力争|预计|准备/u;

/** Share of a sentence's words that its source has to have: below it says something else. */
const LEAST_SHARED = 0.5;
/** A clause of this many characters that shares little with every single note adds something. */
const LONG_CLAUSE = 4;
const LEAST_SHARED_CLAUSE = 0.3;
const CLAUSE_END = /[，,；;。：:]/u;

/** Between clauses, and between counted members of a list: 律师7名和法官2名. */
const LISTED = /[，,；;。、\n]|(?<=\d\p{Script=Han}{1,2})[和及与](?=[^，,；;。、\d]{2,8}\d)/u;

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = folded(text).replace(/[^\p{Script=Han}A-Za-z]+/gu, ' ');
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)).filter(
      (pair) => !pair.includes(' '),
    ),
  );
};

const share = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number =>
  mine.size === 0 ? 1 : [...mine].filter((pair) => theirs.has(pair)).length / mine.size;

interface Clause {
  readonly pairs: ReadonlySet<string>;
  readonly figures: readonly Figure[];
}

function clauses(text: string): readonly Clause[] {
  return text
    .split(LISTED)
    .filter(Boolean)
    .map((clause) => {
      const figures = figuresOf(clause);
      const cut = (rest: string, { start, end }: Figure): string => `${rest.slice(0, start)} ${rest.slice(end)}`;
      return { pairs: pairsOf([...figures].reverse().reduce(cut, clause)), figures };
    });
}

/** Figures that the source gives to something else: 排查35个 where 35个 were 整改. */
function misplaced(sentence: string, source: string): readonly Fault[] {
  const given = clauses(source).filter((clause) => clause.figures.length > 0);
  return clauses(sentence).flatMap(({ pairs, figures }) => {
    if (pairs.size === 0) return [];
    return figures
      .filter((figure) => figure.kind === 'quantity')
      .filter((figure) => {
        const best = (some: readonly Clause[]): number =>
          Math.max(0, ...some.map((clause) => share(pairs, clause.pairs)));
        const own = best(given.filter((clause) => standsIn(figure, clause.figures)));
        const rivals = given.filter(
          (clause) => !standsIn(figure, clause.figures) && clause.figures.some((each) => each.unit === figure.unit),
        );
        return own === 0 || best(rivals) > own + 0.25;
      })
      .map((figure) => ({ kind: 'figure' as const, text: figure.text }));
  });
}

/** 3个设立，其余5个计划设立: what is told of the rest begins a sentence of its own. */
export const partedPlans = (text: string): string =>
  text.replace(/[，,](?=(?:其余|余下|剩余|剩下|其他|其它)[^，,；;。]*(?:拟|计划|打算|将|预计|明年))/gu, '。');

function turned(sentence: string, source: string): readonly Fault[] {
  const faults: Fault[] = [];
  const one = (pattern: RegExp): string | null => pattern.exec(sentence)?.[0] ?? null;
  const [rise, fall] = [one(RISE), one(FALL)];
  const figured = /\d/.test(folded(sentence));
  if (figured && rise && !RISE.test(source) && FALL.test(source)) faults.push({ kind: 'direction', text: rise });
  if (figured && fall && !FALL.test(source)) faults.push({ kind: 'direction', text: fall });
  const affirms = (text: string, words: string): boolean =>
    new RegExp(`(?<!未|没有|没|不|无|并非)${words}`, 'u').test(text);
  for (const match of source.matchAll(NEGATION)) {
    const denied = match[1] ?? '';
    if (affirms(sentence, denied) && !affirms(source, denied))
      faults.push({ kind: 'negation', text: match[0] + denied });
  }
  for (const match of sentence.matchAll(NEGATION)) {
    const denied = match[1] ?? '';
    const whole = match[0] + denied;
    if (!source.includes(whole) && source.includes(denied)) faults.push({ kind: 'negation', text: whole });
  }
  const planned = partedPlans(source)
    .split(/[。；;\n]/u)
    .filter(Boolean);
  if (planned.length > 0 && planned.every((part) => FUTURE.test(part)) && !FUTURE.test(sentence)) {
    faults.push({ kind: 'negation', text: '打算' });
  }
  return faults;
}

/** Whether a note has something to do with a sentence: a figure of it, or a good part of one of its clauses. */
export function supports(note: string, sentence: string): boolean {
  const given = figuresOf(note);
  const said = pairsOf(note);
  return sentence
    .split(CLAUSE_END)
    .filter(Boolean)
    .some((clause) => {
      const pairs = pairsOf(clause);
      return (
        figuresOf(clause).some((figure) => standsIn(figure, given)) ||
        (pairs.size > 0 && share(pairs, said) >= LEAST_SHARED_CLAUSE)
      );
    });
}

/**
 * Whether a sentence says what its notes say: each figure of the same thing, the same direction, no lost 未, no clause that
 * none of them has.
 */
export function meaningFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  const said = notes.map(pairsOf);
  const added = sentence
    .split(CLAUSE_END)
    .filter((clause) => (clause.match(/\p{Script=Han}/gu)?.length ?? 0) >= LONG_CLAUSE)
    .filter((clause) => said.every((pairs) => share(pairsOf(clause), pairs) < LEAST_SHARED_CLAUSE));
  const strange = share(pairsOf(sentence), pairsOf(source)) < LEAST_SHARED ? [sentence] : added;
  return [
    ...misplaced(sentence, source),
    ...turned(sentence, source),
    ...strange.map((text) => ({ kind: 'wording' as const, text })),
  ];
}

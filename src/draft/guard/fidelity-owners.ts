import { figuresOf, standsIn } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import type { Fault } from './fidelity.js';
import { pairsOf } from './pairs.js';

const PLURAL_MARK = /[，,：:]/u;
const SENTENCE_END = /[。；;\n]/u;

interface OwnedClause {
  readonly text: string;
  /** The note's sentence it stands in, its place there, and the first clause of it. */
  readonly index: number;
  readonly first: string;
}

const clausesIn = (text: string): readonly (readonly OwnedClause[])[] =>
  text
    .split(SENTENCE_END)
    .filter(Boolean)
    .map((sentence) => {
      const clauses = sentence.split(PLURAL_MARK).filter(Boolean);
      return clauses.map((clause, index) => ({ text: clause, index, first: clauses[0] ?? '' }));
    });

const shared = (mine: readonly string[], text: string): number => mine.filter((pair) => text.includes(pair)).length;
const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

/** Of the words that say whose a figure is, a clause that stands behind another note's keeps this share. */
const LEAST_KEPT = 0.5;

/** 上述案件中刑事案件205件 goes on about what the note before told. */
const REFERRING = /^(?:上述|以上|前述|其中|这些|该批|此批)[^\d,]{0,6}?中?(?=\p{Script=Han}{2,}\d)/u;

/**
 * A figure of one note behind a clause of another, without the words that say whose it is: 调处纠纷2357件，调成306件 where the
 * 306 are of 412 that a court sent. Texts are folded.
 */
export function carriedOver(sentence: string, notes: readonly string[]): readonly Fault[] {
  if (notes.length < 2) return [];
  const ownerOf = (clause: string): number => {
    const figures = quantities(clause);
    const pairs = pairsOf(clause);
    const scores = notes.map(
      (note) => shared(pairs, note) + 4 * figures.filter((figure) => standsIn(figure, quantities(note))).length,
    );
    return scores.indexOf(Math.max(...scores));
  };
  return clausesIn(sentence).flatMap((clauses) => {
    const owners = clauses.map(({ text }) => ownerOf(text));
    return clauses.flatMap(({ text }, at) => {
      const owner = owners[at] ?? 0;
      if (at === 0 || owners[at - 1] === owner) return [];
      return quantities(text)
        .filter((figure) => notes.every((note, index) => index === owner || !standsIn(figure, quantities(note))))
        .filter((figure) => {
          const homes = clausesIn(notes[owner] ?? '')
            .flat()
            .filter((home) => standsIn(figure, quantities(home.text)));
          return homes.every((home) => {
            const [whose = ''] = home.first.replace(REFERRING, '').split(/\d/u);
            const pairs = pairsOf(whose);
            return pairs.length > 0 && shared(pairs, text) < pairs.length * LEAST_KEPT;
          });
        })
        .map((figure) => ({ kind: 'proof' as const, text: figure.text }));
    });
  });
}

const BODY = /^\p{Script=Han}{2,14}?(?:[局委办院会厅部站所队联府]|中心)(?=\p{Script=Han}{2})/u;

/**
 * 工作站配备翻译2名，受理案件742件 where another note says that a centre took them in: behind who opens the sentence, a
 * figure of one that it does not name. Texts are folded.
 */
export function othersWork(sentence: string, notes: readonly string[]): readonly Fault[] {
  if (notes.length < 2) return [];
  return clausesIn(sentence).flatMap(([opening, ...clauses]) => {
    if (!opening || !BODY.test(opening.text)) return [];
    const isOfOpening = (note: string): boolean =>
      shared(pairsOf(opening.text), note) >= pairsOf(opening.text).length / 2;
    const own = notes.filter(isOfOpening);
    return clauses.flatMap(({ text }) =>
      quantities(text)
        .filter((figure) => own.length > 0 && !own.some((note) => standsIn(figure, quantities(note))))
        .filter((figure) => {
          const homes = notes
            .flatMap((note) => clausesIn(note).flat())
            .filter((home) => standsIn(figure, quantities(home.text)));
          const doers = homes.map((home) => BODY.exec(home.first)?.[0]);
          return doers.length > 0 && doers.every((doer) => doer !== undefined && !sentence.includes(doer.slice(-3)));
        })
        .map((figure) => ({ kind: 'proof' as const, text: figure.text })),
    );
  });
}

const FOR_WHOM = /[为向对给](\p{Script=Han}{2})/gu;

/** 为农民工挽回1870万元 of what was won 为受援人. */
export function otherBeneficiaries(clauses: readonly string[], given: readonly string[]): readonly Fault[] {
  return clauses.flatMap((clause) => {
    const homes = given.filter((other) => quantities(clause).some((figure) => standsIn(figure, quantities(other))));
    const noted = homes.filter((home) => home.search(FOR_WHOM) >= 0);
    return [...clause.matchAll(FOR_WHOM)]
      .filter(([, whom = '']) => noted.length > 0 && !noted.some((home) => home.includes(whom)))
      .map(([text]) => ({ kind: 'proof' as const, text }));
  });
}

const DENIED = /(?:未|没有|没|无)(.+)$/u;
/** Say of what is denied only that it is. */
const EMPTY = /^(?:发生|出现|存在|产生|造成|给予|作出|予以|进行|开展|情况|案件|因|而)$/u;

/** 未提出意见 of 未提出纠正意见: a denial without what it is limited to. */
export function widenedDenials(clauses: readonly string[], given: readonly string[]): readonly Fault[] {
  return given.flatMap((other) => {
    const rest = DENIED.exec(other)?.[1];
    if (!rest) return [];
    const pairs = pairsOf(rest);
    const twin = clauses.find((clause) => shared(pairs, DENIED.exec(clause)?.[1] ?? '') >= pairs.length * 0.3);
    if (twin === undefined || pairs.length === 0) return [];
    return tagWords(rest)
      .filter(({ word, tag }) => /^[nvab]/u.test(tag) && /^\p{Script=Han}{2,}$/u.test(word) && !EMPTY.test(word))
      .filter(({ word }) => !twin.includes(word))
      .map(({ word }) => ({ kind: 'proof' as const, text: word }));
  });
}

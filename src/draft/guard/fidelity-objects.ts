import { figuresOf, standsIn } from '../../domain/figures.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

const DONE_TO = /对([^,;。、\d]{2,16}?)(?:进行|开展|予以)了?(?:\p{Script=Han}{0,2})(\p{Script=Han}{2})(?=[,;。]|$)/gu;
/** So much of a name's end tells it from others. */
const TAIL = 2;

/** 修订细则 of 对规定进行修订，对细则进行清理: a deed told of what another was done to. */
function swappedObjects(sentence: string, source: string): readonly Fault[] {
  const given = [...source.matchAll(DONE_TO)].map(([, object = '', deed = '']) => ({ end: object.slice(-TAIL), deed }));
  return given.flatMap(({ deed }) => {
    const own = given.filter((each) => each.deed === deed).map(({ end }) => end);
    return given
      .filter(({ end }) => !own.includes(end))
      .filter(({ end }) =>
        new RegExp(`${deed}了?[^,;。、]{0,10}${end}|对[^,;。、]{0,10}${end}[^,;。]{0,6}${deed}`, 'u').test(sentence),
      )
      .map(({ end }) => unproven(deed + end));
  });
}

const UNDER_WAY = /(?:正在|尚在|仍在)(\p{Script=Han}{2})/u;

/** 23个已整改 of 23个正在整改: what is under way told as done. */
const underWayAsDone = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  notes.flatMap(clausesIn).flatMap((given) => {
    const deed = UNDER_WAY.exec(given)?.[1];
    if (deed === undefined) return [];
    const done = new RegExp(`(?:已经?|均|完成)${deed}|${deed}(?:完毕|完成|到位)`, 'u');
    const counted = quantities(given);
    return clausesIn(sentence)
      .filter((clause) => done.test(clause))
      .filter((clause) =>
        counted.length > 0
          ? quantities(clause).some((figure) => standsIn(figure, counted))
          : !done.test(notes.join('\n')),
      )
      .map(() => unproven(deed));
  });

/** 年底前已清零 of 年底前清零: a term told as kept. */
const termsAsKept = (sentence: string, source: string): readonly Fault[] =>
  /截[至止]|前/u.test(sentence)
    ? [...sentence.matchAll(/已经?(\p{Script=Han}{2})/gu)]
        .filter(([, deed = '']) => source.includes(`前${deed}`) && !new RegExp(`(?:已经?|共)${deed}`, 'u').test(source))
        .map(([told]) => unproven(told))
    : [];

const SENT = '(?:移送|移交|转交|报送)';
const SENT_TO = new RegExp(
  `${SENT}(?:给|至|到)?(?<to>\\p{Script=Han}{0,6}?\\p{Script=Han}{2}(?:局|院|委|部门|机关|街道|中心))`,
  'gu',
);

/** 移交住建局 of 由住建局移送，向城管局移交: to another than the notes say. */
const otherReceivers = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(SENT_TO)].flatMap(({ groups }) => {
    const name = (groups?.to ?? '').slice(-TAIL - 1);
    const isTo = new RegExp(`(?:向|给|至|到|${SENT})[^,;。]{0,10}${name}`, 'u').test(source);
    return source.includes(name) && !isTo ? [unproven(groups?.to ?? '')] : [];
  });

/** 在乡镇发放手册400册 of 其中乡镇130名，发放手册400册: where only a part of others stands. */
const otherPlaces = (sentence: string, notes: readonly string[]): readonly Fault[] => {
  const given = notes.flatMap(clausesIn);
  return clausesIn(sentence).flatMap((clause) =>
    [...clause.matchAll(/在(\p{Script=Han}{2,4}?)(?=\p{Script=Han}{2,})/gu)].flatMap(([, place = '']) => {
      const homes = given.filter((each) => each.includes(place));
      const figures = quantities(clause);
      const isOfPart = homes.length > 0 && homes.every((home) => home.startsWith('其中'));
      const isTheirs = homes.some((home) => figures.some((figure) => standsIn(figure, quantities(home))));
      return isOfPart && figures.length > 0 && !isTheirs ? [unproven(`在${place}`)] : [];
    }),
  );
};

/** 商圈投诉下降40% of 其中商圈5个，投诉下降40%: what is told of all told of a part. */
const allAsPart = (sentence: string, notes: readonly string[]): readonly Fault[] => {
  const given = notes.flatMap(clausesIn);
  return given
    .filter((clause) => clause.startsWith('其中'))
    .flatMap((parts) =>
      [...parts.slice(2).matchAll(/(?<=^|、)(\p{Script=Han}{2,6})(?=\d)/gu)].flatMap(([, name = '']) => {
        if (given.some((other) => other !== parts && other.includes(name))) return [];
        return clausesIn(sentence)
          .filter((clause) => clause.startsWith(name))
          .filter((clause) => quantities(clause).length > 0)
          .filter((clause) => !quantities(clause).some((figure) => standsIn(figure, quantities(parts))))
          .map(() => unproven(name));
      }),
    );
};

/** Deeds told of another object, state, receiver or place than in the notes. Texts are folded. */
export function objectFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...swappedObjects(sentence, source),
    ...underWayAsDone(sentence, notes),
    ...termsAsKept(sentence, source),
    ...otherReceivers(sentence, source),
    ...otherPlaces(sentence, notes),
    ...allAsPart(sentence, notes),
  ];
}

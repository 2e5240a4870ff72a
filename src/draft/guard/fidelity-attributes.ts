import { figuresOf, standsIn } from '../../domain/figures.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

/** What a part is called has to be more than a bare deed or noun to tell it from the whole. */
const LEAST_NAME = 3;
const PARTED = /^(?:其中|包括|含|另有)/u;

/** 走进规上企业，体检企业126家 of 体检企业126家，其中规上企业41家: what only a part is called told of the whole. */
const partsNames = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  notes.flatMap(clausesIn).flatMap((given) => {
    const [figure] = quantities(given);
    const name = given.slice(2, figure?.start ?? 0);
    if (!given.startsWith('其中') || !figure || name.length < LEAST_NAME || !/^\p{Script=Han}+$/u.test(name)) return [];
    if (notes.join('\n').split(name).length > 2) return [];
    return clausesIn(sentence)
      .filter((clause) => clause.includes(name) && !PARTED.test(clause))
      .filter((clause) => !quantities(clause).some((each) => standsIn(each, [figure])))
      .map(() => unproven(name));
  });

const ATTRIBUTE = /(\p{Script=Han}{3,}?)的(?=[^,;。]*\d)/gu;
const LENGTH = 4;
/** 有88件, 88件: what it counts stands in the clause before. */
const ELLIPTICAL = /^\p{Script=Han}{0,2}\d/u;

/** 妨碍竞争的文件218件 of 清理妨碍竞争的文件，审查文件218件: what is said of others told of those counted. */
function movedAttributes(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  const given = notes.flatMap((note) => {
    const clauses = clausesIn(note);
    return clauses.map((clause, at) => ({
      clause,
      near: ELLIPTICAL.test(clause) ? `${clauses[at - 1] ?? ''}|${clause}` : clause,
    }));
  });
  return clausesIn(sentence).flatMap((clause) => {
    const figures = quantities(clause);
    const homes = given.filter((other) => figures.some((figure) => standsIn(figure, quantities(other.clause))));
    return [...clause.matchAll(ATTRIBUTE)].flatMap(([, attribute = '']) => {
      const end = attribute.slice(-LENGTH);
      return source.includes(`${end}的`) && homes.length > 0 && !homes.some(({ near }) => near.includes(end))
        ? [unproven(`${end}的`)]
        : [];
    });
  });
}

/** What marks out others or a part of them told of all that is counted. Texts are folded. */
export const attributeFaults = (sentence: string, notes: readonly string[]): readonly Fault[] => [
  ...partsNames(sentence, notes),
  ...movedAttributes(sentence, notes),
];

import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const quantities = (text: string): readonly Figure[] => figuresOf(text).filter(({ kind }) => kind === 'quantity');

/** A clause up to its next part without the figures: 妨碍竞争的文件 of 妨碍竞争的文件218件、制度3项. */
const objectOf = (text: string): string => {
  const [part = ''] = text.split(/[、和及与]/u);
  return quantities(part).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), part);
};

/** 审查出文件218件 of 审查文件218件: all that was looked through told as found. Of 隐患 and the like both say the same. */
function foundOut(sentence: string, source: string): readonly Fault[] {
  const { examining, findings } = draftingProofWords();
  const found = new RegExp(`(${examining.join('|')})出([^,;。]*)`, 'gu');
  const isFinding = new RegExp(`(?:${findings.join('|')})$`, 'u');
  return [...sentence.matchAll(found)].flatMap(([, deed = '', rest = '']) =>
    source.includes(deed) && !source.includes(`${deed}出`) && !isFinding.test(objectOf(rest))
      ? [unproven(`${deed}出`)]
      : [],
  );
}

/** The figures that a deed of a clause is told of: the next one, else the last before it. */
function figuresBy(deed: string, clause: string): readonly Figure[] {
  const all = quantities(clause);
  return [...clause.matchAll(new RegExp(`(?<!应|未|待|没有|可|拟|需)${deed}(?!率|情况|时限|时间|期限)`, 'gu'))].flatMap(
    ({ index }) => {
      const one = all.find(({ start }) => start > index) ?? all.findLast(({ end }) => end <= index);
      return one ? [one] : [];
    },
  );
}

/** 完成问题13项 of 落实问题13项，已完成11项: what the notes say was done to fewer. */
function doneToAll(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(clausesIn);
  const told = clausesIn(sentence);
  return [...draftingProofWords().followUps].flatMap((deed) => {
    if (!sentence.includes(deed) || given.some((clause) => clause.includes(deed) && /均|全部|都|逐/u.test(clause)))
      return [];
    const owners = given.flatMap((clause) =>
      clause.includes(deed) ? [...figuresBy(deed, clause), ...quantities(clause).slice(0, 1)] : [],
    );
    if (owners.length === 0) return [];
    return told.flatMap((clause) =>
      figuresBy(deed, clause)
        .filter((figure) => !standsIn(figure, owners))
        .filter((figure) => !given.some((home) => home.includes(deed) && standsIn(figure, quantities(home))))
        .map((figure) => unproven(`${deed}${figure.text}`)),
    );
  });
}

const REMAINING = /(?:未|没有|没|待)(\p{Script=Han}{2})/u;

/** 1120万元中尚有260万元未发放 of 已发放1120万元，尚有260万元未发放: what is left told as part of what was done. */
function leftWithin(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(clausesIn);
  const homes = (figure: Figure) => given.filter((clause) => standsIn(figure, quantities(clause)));
  return [...sentence.matchAll(/([^,;。]*\d[^,;。]*?)(?:[,，]其中|中)([^,;。]*\d[^,;。]*)/gu)].flatMap(
    ([, ahead = '', behind = '']) => {
      const whole = quantities(ahead).at(-1);
      const part = quantities(behind)[0];
      if (!whole || !part) return [];
      return homes(part).flatMap((home) => {
        const undone = REMAINING.exec(home)?.[1];
        const done =
          undone !== undefined &&
          homes(whole).some((other) => other.includes(undone) && !REMAINING.test(other) && other !== home);
        return done ? [unproven(part.text)] : [];
      });
    },
  );
}

/** 调解结案1398件 of 结案1398件，调解结案率72%: what a rate is of told of a count. */
const rateAsCount = (sentence: string, source: string): readonly Fault[] =>
  [...source.matchAll(/(?=(\p{Script=Han}{4})率)/gu)].flatMap(([, deed = '']) =>
    new RegExp(`${deed}\\d`, 'u').test(sentence) && !source.replaceAll(`${deed}率`, '').includes(deed)
      ? [unproven(deed)]
      : [],
  );

const HELPING =
  /^(?:由)?(?:\p{Script=Han}{2,12}?[局委办院会厅所站联部队])(?:(?:、|和|与)\p{Script=Han}{2,12}?[局委办院会厅所站联部队])*(?<how>参与|配合|协助|参加)$/u;

/** 乙完成 of 甲牵头，乙参与，完成: who helped told as who did it. */
const helpersAlone = (sentence: string, notes: readonly string[]): readonly Fault[] =>
  notes.flatMap(clausesIn).flatMap((clause) => {
    const how = HELPING.exec(clause)?.groups?.how;
    if (how === undefined) return [];
    return clause
      .slice(0, -how.length)
      .split(/[、和与]/u)
      .filter((name) => sentence.includes(name.slice(-3)) && !/参与|配合|协助|参加|共同|联合|会同|协同/u.test(sentence))
      .map(unproven);
  });

/** Results, wholes and doers that a sentence makes more of than its notes do. Texts are folded. */
export function addedResults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...foundOut(sentence, source),
    ...doneToAll(sentence, notes),
    ...leftWithin(sentence, notes),
    ...rateAsCount(sentence, source),
    ...helpersAlone(sentence, notes),
  ];
}

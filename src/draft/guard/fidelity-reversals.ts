import { wordings } from '../../answer/proof/alignment.js';
import { tagWords } from '../../search/tagging.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const OTHER_SIDE: Readonly<Record<string, string>> = { 前: '后', 后: '前' };

/** 检查后须备案 of 检查前须备案. */
function otherSides(sentence: string, source: string): readonly Fault[] {
  return [...sentence.matchAll(/(\p{Script=Han}{2})([前后])(?!\p{Script=Han}?[任移景期])/gu)].flatMap(
    ([whole, deed = '', side = '']) =>
      !source.includes(whole) && source.includes(deed + (OTHER_SIDE[side] ?? '')) ? [unproven(whole)] : [],
  );
}

const DEPUTY =
  /(?:副|代|助理)((?:\p{Script=Han}{0,3}?)(?:书记|主任|主席|局长|[省市区县州旗镇乡]长)\p{Script=Han}{2})/gu;

/** 县长刘建国 of 常务副县长刘建国. */
const withoutDeputy = (sentence: string, source: string): readonly Fault[] =>
  [...source.matchAll(DEPUTY)].flatMap(([, holder = '']) => {
    const at = sentence.indexOf(holder);
    const held = new RegExp(`(?<![副代理])${holder}`, 'u');
    return at >= 0 && held.test(sentence) && !held.test(source) ? [unproven(holder)] : [];
  });

const CAUSE = /(?:(?<![原基])因(?!地制宜|素|此|材|人而|势)|由于|因为|原因是|原因为)([^,;。:]{2,30})/gu;
const causesIn = (text: string): readonly string[] => [...text.matchAll(CAUSE)].map(([, cause = '']) => cause);

const TELLING = /^[nvabilz]/u;

/** Whether a cause begins as one of the notes' does and tells nothing that their note lacks: 人员不足 of 人员更换，交接不到位. */
function isGiven(cause: string, note: string): boolean {
  const begins = causesIn(note).some((each) => each.includes(cause.slice(0, 3)));
  const words = tagWords(cause).filter(({ word, tag }) => word.length > 1 && TELLING.test(tag));
  /** Another word of its meaning has to be said of the same. */
  const isHeld = ({ word, start }: (typeof words)[number]): boolean =>
    note.includes(word) ||
    wordings(word).some(
      (other) => note.includes(other) && (start < 2 || note.includes(cause.slice(start - 2, start) + other)),
    );
  return begins && words.every(isHeld);
}

/** 因人员不足 where the notes give another cause. */
function otherCauses(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.filter((note) => causesIn(note).length > 0);
  if (given.length === 0) return [];
  return causesIn(sentence).flatMap((cause) => (given.some((note) => isGiven(cause, note)) ? [] : [unproven(cause)]));
}

/** 由8家企业派驻 of 向8家企业派驻: those to whom it was done told as those who did it. */
const byReceivers = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(/由([^,;。]{4})/gu)].flatMap(([whole, head = '']) =>
    !source.includes(whole) && ['向', '对', '给'].some((mark) => source.includes(mark + head)) ? [unproven(whole)] : [],
  );

/** 向县政府作报告 of 听取县政府报告: who gave it told as whom it was given to. */
const toGivers = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(/[向给](\p{Script=Han}{3,6}?)(?=作|报告|提交|汇报|提出)/gu)].flatMap(([whole, name = '']) =>
    !source.includes(whole) && new RegExp(`(?:听取|收到|接受)${name}`, 'u').test(source) ? [unproven(whole)] : [],
  );

/** 覆盖全部中小学和幼儿园 where the notes tell the one covered and the other elsewhere. */
function widerCover(sentence: string, notes: readonly string[]): readonly Fault[] {
  const covered = notes.flatMap(clausesIn).filter((clause) => clause.includes('覆盖'));
  if (covered.length === 0) return [];
  return [...sentence.matchAll(/覆盖(?!率|面)([^,;。]+)/gu)].flatMap(([, reach = '']) =>
    reach
      .split(/[、和与及]/u)
      .filter((each) => /^\p{Script=Han}{2,}$/u.test(each))
      .flatMap((each) => (covered.some((clause) => clause.includes(each.slice(-2))) ? [] : [unproven(each)])),
  );
}

/** What a sentence turns round or gives another ground or reach than its notes. Texts are folded. */
export function reversals(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...otherSides(sentence, source),
    ...withoutDeputy(sentence, source),
    ...otherCauses(sentence, notes),
    ...byReceivers(sentence, source),
    ...toGivers(sentence, source),
    ...widerCover(sentence, notes),
  ];
}

import { figuresOf, standsIn } from '../../domain/figures.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn } from './clauses.js';
import { type Fault, unproven } from './fidelity.js';

const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

const namesBy = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

const RANKED: readonly RegExp[] = [/其次(?:是|为)(\p{Script=Han}{2,})/gu, /(\p{Script=Han}{2,}?)的?最多/gu];
/** So much of a name's end tells it from others. */
const TAIL = 2;

/** 消费类次之 of 其次是餐饮类: another than the notes' in a rank. */
const otherRanks = (sentence: string, source: string): readonly Fault[] =>
  RANKED.flatMap((pattern) => {
    const given = namesBy(source, pattern);
    if (given.length === 0) return [];
    return namesBy(sentence, pattern)
      .filter((name) => !given.some((each) => each.includes(name.slice(-TAIL)) || name.includes(each.slice(-TAIL))))
      .map(unproven);
  });

/** Says more of the clause before it. */
const FURTHER = /^(?:主要|均|多|都)(?:为|是|系)/u;

/** What a clause that tells nothing of its own stands behind, in figures. */
const anchors = (text: string, isFurther: RegExp) => {
  const clauses = clausesIn(text);
  return clauses.flatMap((clause, at) => {
    if (!isFurther.test(clause)) return [];
    // One rate stands behind another, both of what is counted before them.
    const before = clauses.slice(0, at).findLast((other) => !isFurther.test(other));
    return [{ clause, before: quantities(before ?? '').filter(({ unit }) => unit !== '%') }];
  });
};

/** 公安88件，主要为工伤 of 人社42件，主要为工伤: said of another figure than in the notes. */
function movedFurther(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap((note) => anchors(note, FURTHER));
  return anchors(sentence, FURTHER).flatMap(({ clause, before }) => {
    const homes = given.filter((home) => home.clause.slice(-TAIL) === clause.slice(-TAIL) && home.before.length > 0);
    const isOthers =
      before.length > 0 && homes.length > 0 && !homes.some((home) => before.some((one) => standsIn(one, home.before)));
    return isOthers ? [unproven(clause)] : [];
  });
}

const RATE = /^\p{Script=Han}{2,8}(?:率|比|占比)(?:为|达|达到|是)?\d/u;

/** 行政案件72件，调解率51% where the 51% are of the 640 before: a rate told behind another count. */
function movedRates(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap((note) => anchors(note, RATE));
  return anchors(sentence, RATE).flatMap(({ clause, before }) => {
    const own = quantities(clause);
    const homes = given.filter(
      (home) => home.before.length > 0 && own.some((one) => standsIn(one, quantities(home.clause))),
    );
    const isOthers =
      before.length > 0 && homes.length > 0 && !homes.some((home) => before.some((one) => standsIn(one, home.before)));
    return isOthers ? [unproven(own[0]?.text ?? '')] : [];
  });
}

const COMPARED = /^(?<what>\p{Script=Han}{2,}?)(?:较|比|同比|环比)/u;
const COMPARING = /^(?:较|比|同比|环比)/u;

/** 上诉率比上年下降1.4个百分点 where it is the 败诉率 before that fell: a change told of another subject. */
function changesOfAnother(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap((note) => {
    const clauses = clausesIn(note);
    return clauses.map((clause, at) => ({ clause, before: clauses[at - 1] ?? '' }));
  });
  return clausesIn(sentence).flatMap((clause) => {
    const what = COMPARED.exec(clause)?.groups?.what?.slice(-TAIL - 1);
    const [figure] = quantities(clause);
    const homes = figure ? given.filter((home) => standsIn(figure, quantities(home.clause))) : [];
    const isOthers =
      what !== undefined &&
      homes.length > 0 &&
      homes.every((home) => COMPARING.test(home.clause) && !home.before.includes(what));
    return isOthers ? [unproven(what)] : [];
  });
}

/** 移交派出所 of 由派出所移交: who handed over told as who received. */
const handedBack = (sentence: string, source: string): readonly Fault[] =>
  [...source.matchAll(new RegExp(`由([^,;。\\d]{2,12}?)(${draftingProofWords().active.join('|')})`, 'gu'))].flatMap(
    ([, doer = '', deed = '']) => {
      const told = [`${deed}${doer}`, `${deed}给${doer}`, `向${doer}${deed}`].find((each) => sentence.includes(each));
      return told !== undefined && !source.includes(told) ? [unproven(told)] : [];
    },
  );

const JOINED =
  /(\p{Script=Han}{2,12}?[局委办院会厅部])(?:、|和|与)(\p{Script=Han}{2,12}?[局委办院会厅部])(?=联合|共同|协同|组|印|开|举|签|启|出)/gu;

/** 甲组成检查组，乙实地检查 of 甲、乙组成检查组，实地检查: what was done together told as shared out. */
const tornApart = (sentence: string, source: string): readonly Fault[] =>
  /分别|各自|牵头|负责/u.test(source)
    ? []
    : [...source.matchAll(JOINED)].flatMap(([list, one = '', other = '']) => {
        const rest = source.replaceAll(list, '');
        if (rest.includes(one) || rest.includes(other)) return [];
        const clauses = clausesIn(sentence);
        const alone = (name: string, partner: string): boolean =>
          clauses.some((clause) => clause.startsWith(name) && !clause.includes(partner));
        return alone(one, other) && alone(other, one) ? [unproven(list)] : [];
      });

const BEYOND =
  /(?:(?:比|较)[^,;。\d]{0,6}(?:目标|计划|任务|指标|要求)[^,;。\d]{0,4}?(?:多|少|高|低|超)[出了]{0,2}|超额|超出)(?<far>\d[\d.]*)/gu;

/** 超额800名, 比目标多800名 of 超额完成目标800名: what was aimed at told as what lies beyond it. */
const aimedAt = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(BEYOND)].flatMap(({ 0: told, groups }) => {
    const far = (groups?.far ?? '').replace('.', '\\.');
    return new RegExp(`(?:多|少|高|低|超|增|减|升|降)[出了额过]{0,2}${far}(?![\\d.])`, 'u').test(source)
      ? []
      : [unproven(told)];
  });

const TOGETHER = /^(?:涉及|涉案|惠及|受益|挽回|减免)/u;

/** 不予处罚63件，涉及110万元 of 不予处罚63件，减轻处罚25件，涉及110万元: what several counts share told of one. */
function sharedAmounts(sentence: string, notes: readonly string[]): readonly Fault[] {
  const told = clausesIn(sentence);
  const said = quantities(sentence);
  return notes.flatMap((note) => {
    const given = clausesIn(note);
    return given.flatMap((clause, at) => {
      const amount = TOGETHER.test(clause) ? quantities(clause) : [];
      const [last, previous] = [given[at - 1] ?? '', given[at - 2] ?? ''];
      const [one, other] = [quantities(previous).at(-1), quantities(last)[0]];
      if (amount.length === 0 || !one || !other || one.unit !== other.unit || /^(?:其中|已|均)/u.test(last)) return [];
      const isTold = told.some(
        (each) => TOGETHER.test(each) && amount.some((figure) => standsIn(figure, quantities(each))),
      );
      return isTold && standsIn(one, said) && !standsIn(other, said) ? [unproven(clause)] : [];
    });
  });
}

const ORGAN = '\\p{Script=Han}{1,12}?[局委办院会厅部站所镇乡队]';
const RESPECTIVELY = new RegExp(`(?<one>${ORGAN})[、和与](?<other>${ORGAN})(?=分别)`, 'gu');
/** The end of an organ's name tells it, in UTF-16 units. */
const NAME = 4;
const LISTED = /(\p{Script=Han}{2})、(\p{Script=Han}{2})/gu;

/** 防汛、森林防火预案由乙、甲分别起草 of 由甲、乙分别起草: one list turned round and the other not. */
function turnedLists(sentence: string, source: string): readonly Fault[] {
  const isTurned = (one: string, other: string): boolean => {
    const [at, otherAt] = [source.indexOf(one), source.indexOf(other)];
    return at >= 0 && otherAt >= 0 && otherAt < at;
  };
  if (!source.includes('分别')) return [];
  return clausesIn(sentence).flatMap((clause) =>
    [...clause.matchAll(RESPECTIVELY)].flatMap(({ 0: names, index, groups }) => {
      const { one = '', other = '' } = groups ?? {};
      const ahead = [...clause.slice(0, Math.max(0, index + one.length - NAME)).matchAll(LISTED)];
      if (ahead.length === 0) return [];
      const turned = isTurned(one.slice(-NAME), other.slice(-NAME));
      return ahead.every(([, first = '', second = '']) => isTurned(first, second) !== turned) ? [unproven(names)] : [];
    }),
  );
}

/** What stands elsewhere in the order of things than in the notes. Texts are folded. */
export function orderFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const source = notes.join('\n');
  return [
    ...otherRanks(sentence, source),
    ...movedFurther(sentence, notes),
    ...movedRates(sentence, notes),
    ...changesOfAnother(sentence, notes),
    ...handedBack(sentence, source),
    ...tornApart(sentence, source),
    ...turnedLists(sentence, source),
    ...aimedAt(sentence, source),
    ...sharedAmounts(sentence, notes),
  ];
}

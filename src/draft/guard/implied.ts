import { figuresOf } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { changedFrom, dealtOut, someOfThem } from './implied-parts.js';
import type { Told } from './told-clause.js';

const clausesIn = (note: string): readonly Told[] =>
  note.split(/[。\n]/u).flatMap((sentence) => {
    const told: Told[] = [];
    for (const text of sentence.split(/[,;:]/u).filter(Boolean)) {
      const figures = figuresOf(text).filter(({ kind }) => kind === 'quantity');
      told.push({ text, figures, before: [...told] });
    }
    return told;
  });

/** 增加 of 同比增加3件 is nothing counted. */
const isChange = (word: string): boolean => draftingProofWords().changes.some((change) => word.endsWith(change));

/** The noun right before a clause's only figure: 意见 of 提出意见287条. */
function counted({ text, figures }: Told): string | undefined {
  const [figure] = figures;
  const last = figure && tagWords(text.slice(0, figure.start)).at(-1);
  return last && last.word.length > 1 && /^(?:n|vn)/.test(last.tag) && !isChange(last.word) ? last.word : undefined;
}

/** What a clause that ends with its only figure says before it, without a noun; null for others. */
function bareHead({ text, figures }: Told): string | null {
  const [figure] = figures;
  if (figures.length !== 1 || !figure || figure.end !== text.length) return null;
  const head = text.slice(0, figure.start);
  return /^\p{Script=Han}{2,6}$/u.test(head) &&
    !tagWords(head.replace('实际', '')).some(
      ({ word, tag }) => /^n/.test(tag) && !draftingProofWords().followUps.has(word),
    )
    ? head
    : null;
}

/** 一审案件170件；二审63件: 二审案件63件. */
function carriedNoun(told: Told): readonly string[] {
  const head = bareHead(told);
  const [figure] = told.figures;
  if (head === null || !figure) return [];
  const owner = told.before.findLast(
    (other) => other.figures.some(({ unit }) => unit === figure.unit) && counted(other),
  );
  const noun = owner && counted(owner);
  return noun ? [`${head}${noun}${figure.text}`, `${head}${noun.slice(-2)}${figure.text}`] : [];
}

const FOLLOWING = /^(?<when>(?:其中|已|均|全部|已经|共|现已|年底|年内|实际)*)(?<deed>\p{Script=Han}{2,4})$/u;

/** 提出意见287条，采纳261条: 提出的287条意见中有261条被采纳. */
function ofThose(told: Told): readonly string[] {
  const { when = '', deed = '' } = FOLLOWING.exec(bareHead(told) ?? '')?.groups ?? {};
  const [figure] = told.figures;
  const owner = told.before.at(-1);
  const [all] = owner?.figures ?? [];
  if (!figure || !owner || !all || owner.figures.length !== 1 || all.unit !== figure.unit) return [];
  if (!draftingProofWords().followUps.has(deed) || (figure.value ?? 0) >= (all.value ?? 0)) return [];
  const head = owner.text.slice(0, all.start);
  const verb = tagWords(head).find(({ word, tag, end }) => tag === 'v' && word.length > 1 && end < head.length);
  const what = verb ? head.slice(verb.end) : (counted(owner) ?? '');
  const those = `${verb ? `${verb.word}的` : ''}${all.text}${what}`;
  const theirs = `${verb ? `${head.slice(0, verb.end)}的` : ''}${all.text}${what}`;
  const time = when.replace(/其中|已经?|均|共|现已|全部/gu, '');
  return [
    `${those}中有${figure.text}${time}被${deed}`,
    `${those}中${time}${deed}${figure.text}`,
    `${theirs}中${when.replace('其中', '')}${deed}${figure.text}`,
    `${all.text}中${figure.text}${time}${deed}`,
    `其中${figure.text}${time}被${deed}`,
  ];
}

const DUE = /应(?<deed>\p{Script=Han}{2})(?<what>\p{Script=Han}{0,6})$/u;
const RATE = /^(?<deed>\p{Script=Han}{2})率(?:均?为|均?达到?|均)?100%$/u;

/** 应出庭案件128件，实际出庭128件: 应出庭的128件案件全部出庭. 提案156件，办结率100%: 提案156件全部办结. */
function wholly(told: Told): readonly string[] {
  const owner = told.before.at(-1);
  const all = owner?.figures.at(-1);
  if (!owner || !all) return [];
  const rated = RATE.exec(told.text)?.groups?.deed;
  if (rated !== undefined && draftingProofWords().followUps.has(rated)) return [`${owner.text}全部${rated}`];
  const { deed = '', what = '' } = DUE.exec(owner.text.slice(0, all.start))?.groups ?? {};
  const same = told.figures.length === 1 && told.figures[0]?.text === all.text;
  const did = deed !== '' && same && new RegExp(`^(?:实际|实|已|均)*${deed}`, 'u').test(told.text);
  return did ? [`应${deed}的${all.text}${what}全部${deed}`] : [];
}

const GIVEN =
  /给予(?<what>\p{Script=Han}{0,8}?(?:处分|处罚|警告|奖励|表彰|处理|通报批评))(?<whom>\d+(?:人|名|人次|家|个))/gu;

/** 给予党纪处分9人: 9人受到党纪处分. */
const received = ({ text }: Told): readonly string[] =>
  [...text.matchAll(GIVEN)].map(({ groups }) => `${groups?.whom}受到${groups?.what}`);

const TITLE = /《[^》]*》/u;
const ISSUED = /^\p{Script=Han}{0,6}\d{0,2}\p{Script=Han}{0,4}(?:印发|发布|出台|施行|实施|下发)$/u;

/** 制定《要点》，一季度印发: 一季度印发《要点》. */
function issued({ text, before }: Told): readonly string[] {
  const title = TITLE.exec(before.at(-1)?.text ?? '')?.[0];
  return title && ISSUED.test(text) ? [text + title] : [];
}

const SHARED =
  /^其中(?<what>\p{Script=Han}{2,10})占(?:比)?(?<share>半数以上|一半以上|\d[\d.]*%|[一二三四五六七八九]成)$/u;

/** 城市管理类占半数以上: 半数以上属城市管理类. */
function belonging({ text }: Told): readonly string[] {
  const { what, share } = SHARED.exec(text)?.groups ?? {};
  return what && share ? [`${share}属${what}`] : [];
}

/** 聘请监督员20名，其中甲5名、乙15名: 聘请甲5名、乙15名担任监督员. */
function appointed({ text, figures, before }: Told): readonly string[] {
  const owner = before.at(-1);
  const [all] = owner?.figures ?? [];
  const head = /(?<deed>聘请|聘任|选聘|聘用)(?<what>\p{Script=Han}{2,12})$/u.exec(
    owner?.text.slice(0, all?.start) ?? '',
  )?.groups;
  const sum = figures.reduce((rest, { value }) => rest + (value ?? 0), 0);
  return head && all && text.startsWith('其中') && sum === all.value
    ? [`${head.deed}${text.slice(2)}担任${head.what}`]
    : [];
}

/** 甲牵头，乙参与，开展丙活动: 乙参与甲牵头的丙活动. */
function led({ text, before }: Told): readonly string[] {
  const [lead = '', help = ''] = before.slice(-2).map((each) => each.text);
  const leader = /^由?(?<who>[^\d]{2,16}?)牵头$/u.exec(lead)?.groups?.who;
  const helper = /^(?<who>[^\d]{2,30}?)(?<deed>参与|配合|协助|参加)$/u.exec(help)?.groups;
  const work = /^(?:共同|联合)?开展(?<what>.{2,30})$/u.exec(text)?.groups?.what;
  return leader && helper && work ? [`${helper.who}${helper.deed}${leader}牵头的${work}`] : [];
}

/** 共建工作站3个，在物流园设立: 在物流园设立工作站3个. */
function settled({ text, before }: Told): readonly string[] {
  const where = /^在.+设立$/u.test(text);
  const owner = before.at(-1);
  if (!where || owner?.figures.length !== 1) return [];
  const verb = tagWords(owner.text).find(({ tag, end }) => tag === 'v' && end < owner.text.length);
  return verb ? [text + owner.text.slice(verb.end)] : [];
}

/** 余下78起已逐一明确领导: 余下78起均已明确领导. */
const eachOne = ({ text, figures }: Told): readonly string[] =>
  figures.length > 0 && /逐一|逐个/u.test(text) ? [text.replace(/(已|已经)?(?:逐一|逐个)/u, '均$1')] : [];

/** 已播47期: 已播出47期. */
const atLength = ({ text }: Told): readonly string[] =>
  draftingProofWords().longForms.flatMap(([[short = ''] = [], [long = ''] = []]) => {
    const told = text.replace(new RegExp(`(?<=已|共|累计)${short}(?=\\d)`, 'u'), long);
    return told === text ? [] : [told];
  });

const IMPLIED = [
  dealtOut,
  someOfThem,
  changedFrom,
  atLength,
  settled,
  eachOne,
  carriedNoun,
  ofThose,
  wholly,
  received,
  issued,
  belonging,
  appointed,
  led,
];

/** So much of what is implied stands in one clause of a sentence that tells it. */
const LEAST_TOLD = 0.7;

const pairsOf = (text: string): readonly string[] => [
  ...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))),
];

/**
 * A note with what it says in other clauses without saying more, each a sentence behind it; only what the sentence tells in
 * those words, so that nothing else may lean on it. Texts are folded.
 */
export function withImplied(note: string, sentence: string): string {
  const clauses = sentence.split(/[,;。:]/u);
  const isTold = (implied: string): boolean => {
    const pairs = pairsOf(implied);
    return clauses.some((clause) => pairs.filter((pair) => clause.includes(pair)).length >= pairs.length * LEAST_TOLD);
  };
  const implied = clausesIn(note)
    .filter(({ text }) => !clauses.includes(text))
    .flatMap((told) => IMPLIED.flatMap((imply) => imply(told)));
  return [note.replace(/。$/u, ''), ...new Set(implied.filter(isTold))].join('。');
}

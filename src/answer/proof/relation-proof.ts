import { clauseWords } from './claim-words.js';
import { counterparts } from './counterparts.js';
import { bigramsOf, clausesOf } from './plain-text.js';

/** From where, and to where or whom. */
const FROM = '(?:从|由|自)';
const TO = '(?:到|至|向|往)';
const directed = (side: string): RegExp => new RegExp(`(?<!达|直)${side}(\\p{Script=Han}{2,3})`, 'gu');
const [FROM_WHERE, TO_WHERE] = [directed(FROM), directed(TO)];

/** 从政法单位选派到镇街 told as 从镇街选派到政法单位. */
function directionFaults(claim: string, source: string): readonly string[] {
  const swapped = (told: RegExp, mine: string, theirs: string): readonly string[] =>
    [...claim.matchAll(told)].flatMap(([, name = '']) => {
      const place = name.slice(0, 2);
      const stands = (side: string): boolean => new RegExp(`${side}[^,。;、]{0,2}${place}`, 'u').test(source);
      return stands(theirs) && !stands(mine) ? [`“${place}”在证据中是相反的方向`] : [];
    });
  return [...swapped(FROM_WHERE, FROM, TO), ...swapped(TO_WHERE, TO, FROM)];
}

const HANDS_OVER = '(?:移送|移交|转交|报送|上报|提交|通报|反馈|划转)';
const HANDED_OVER = new RegExp(`(\\p{Script=Han}{2})${HANDS_OVER}(?!给|至|到)`, 'gu');

/** 移送公安机关 told as 公安机关移送: who hands over is not who receives. */
const receiverFaults = (claim: string, source: string): readonly string[] =>
  [...claim.matchAll(HANDED_OVER)].flatMap(([whole, receiver = '']) => {
    const led = new RegExp(`[向由给经对与][^,。;]{0,6}${whole}`, 'u').test(claim);
    const before = new RegExp(`${HANDS_OVER}\\p{Script=Han}{0,3}${receiver}`, 'u').test(source);
    return before && !led && !source.includes(whole) ? [`证据写的是移送给“${receiver}”`] : [];
  });

/** 由市政府统一办理 told as 由本区统一办理: `known` names of the own place stand for nobody else. */
const doerFaults = (claim: string, source: string, known: readonly string[]): readonly string[] =>
  known
    .filter((name) => claim.includes(`由${name}`) && !source.includes(`由${name}`) && /由\p{Script=Han}/u.test(source))
    .map((name) => `证据没有说由“${name}”`);

const LEVEL = '国省市县区州旗镇乡';
const LEVELLED = new RegExp(`([${LEVEL}])(?=(\\p{Script=Han}{2}))`, 'gu');

/** 市人大 for 省人大: the same organ of another level. */
const levelFaults = (claim: string, source: string): readonly string[] =>
  [...claim.matchAll(LEVELLED)].flatMap(([, level = '', organ = '']) => {
    const levels = [...source.matchAll(new RegExp(`(.)${organ}`, 'gu'))].map(([, before = '']) => before);
    const another = levels.length > 0 && levels.every((before) => LEVEL.includes(before) && before !== level);
    return another ? [`证据写的是“${levels[0]}${organ}”，不是“${level}${organ}”`] : [];
  });

const EITHER = /^(.*?)(?:或者?)(?!是)(.*)$/u;

/** 批评教育或者调离岗位 told as the one alone. */
const choiceFaults = (claim: string, evidence: readonly string[]): readonly string[] =>
  clausesOf(claim).flatMap(({ text }) => {
    if (text.includes('或')) return [];
    const said = bigramsOf(text);
    return counterparts(text, evidence).flatMap((twin) => {
      const [, one = '', other = ''] = EITHER.exec(twin) ?? [];
      const sides = [one.slice(-4), other.slice(0, 4)].map((side) => [...bigramsOf(side)]);
      if (sides.some((pairs) => pairs.length === 0)) return [];
      const told = sides.map((pairs) => pairs.some((pair) => said.has(pair)));
      return told[0] !== told[1] ? ['证据写的是几种情形之一，不能只说其中一种'] : [];
    });
  });

const EACH = /(?<=[个家名户人次单位门])各(?=\p{Script=Han}{2})/u;

/** 14个部门发现20余项 told as 14个部门各发现20余项. */
const eachFaults = (claim: string, evidence: readonly string[]): readonly string[] =>
  clausesOf(claim).flatMap(({ text }) =>
    EACH.test(text) && !counterparts(text, evidence).some((twin) => /[各每均]|分别/.test(twin))
      ? ['证据没有说“各”']
      : [],
  );

const WHOLE = /^全[国省市县区州旗镇乡]/;
const ORGAN = /[局院厅办委部所署处会组队团]$|街道|社区|中心/;

/** 执法队办理3126件 told as 全县办理3126件: an organ's figure is not that of the whole place. */
const wholeFaults = (claim: string, evidence: readonly string[]): readonly string[] =>
  clausesOf(claim).flatMap(({ text }) => {
    if (!WHOLE.test(text)) return [];
    return counterparts(text, evidence).flatMap((twin) => {
      if (twin.includes(text.slice(0, 2))) return [];
      const words = clauseWords(twin);
      const organ = words
        .slice(
          0,
          words.findIndex(({ tag }) => tag === 'figure'),
        )
        .find(({ word }) => ORGAN.test(word))?.word;
      return organ && !text.includes(organ) ? [`证据说的是“${organ}”，不是“${text.slice(0, 2)}”`] : [];
    });
  });

/**
 * Who does what to whom, from where to where: the same words in other places are another fact. Plain texts without
 * quotation marks, evidence in clauses; `known` are names of the claim's own place.
 */
export function relationFaults(
  claim: string,
  evidence: readonly string[],
  known: readonly string[],
): readonly string[] {
  const source = evidence.join('|');
  return [
    ...directionFaults(claim, source),
    ...receiverFaults(claim, source),
    ...doerFaults(claim, source, known),
    ...levelFaults(claim, source),
    ...choiceFaults(claim, evidence),
    ...eachFaults(claim, evidence),
    ...wholeFaults(claim, evidence),
  ];
}

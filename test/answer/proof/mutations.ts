import type { Statement } from '../../../src/answer/proof/prove-claim.js';
import type { LabelledClaim } from './labelled-claims.js';

/** A falsehood made from a true claim. */
export interface Falsehood {
  readonly kind: string;
  readonly claim: Statement;
  readonly evidence: Statement;
}

const replaceAt = (text: string, at: number, old: string, fresh: string): string =>
  text.slice(0, at) + fresh + text.slice(at + old.length);

function changedNumbers({ claim, evidence }: LabelledClaim): readonly (readonly [string, string])[] {
  const numbers = [...claim.text.matchAll(/\d+(?:\.\d+)?/g)];
  const elsewhere = [...evidence.text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => match[0]);
  return numbers.flatMap((match) => [
    ...[1, 10].map(
      (step) =>
        [
          'a number changed',
          replaceAt(claim.text, match.index, match[0], String(Math.abs(Number(match[0]) + step))),
        ] as const,
    ),
    ...elsewhere
      .filter((other) => other !== match[0])
      .slice(0, 4)
      .map((other) => ['a number of the same evidence', replaceAt(claim.text, match.index, match[0], other)] as const),
  ]);
}

const WORDS: readonly (readonly [string, string, string])[] = [
  ['direction', '增长', '下降'],
  ['direction', '下降', '增长'],
  ['direction', '压缩', '延长'],
  ['another thing', '行政复议', '行政诉讼'],
  ['another thing', '行政诉讼', '行政复议'],
  ['another thing', '企业', '居民'],
  ['another thing', '执法', '司法'],
  ['another thing', '调解', '仲裁'],
  ['another thing', '街道', '乡镇'],
  ['another thing', '劳动合同', '采购合同'],
  ['unit', '万元', '亿元'],
  ['unit', '人次', '次'],
  ['unit', '%', '个百分点'],
  ['余 left out', '余', ''],
  ['近 left out', '近3', '3'],
  ['近 left out', '近6', '6'],
  ['近 left out', '近二', '二'],
  ['negation added', '提供', '未提供'],
  ['negation added', '办结', '未办结'],
  ['negation added', '完成', '未完成'],
  ['negation dropped', '尚未', ''],
  ['negation dropped', '不予', ''],
  ['extent', '部分', '全部'],
];

/** A word that the evidence holds elsewhere (市司法局) would not always make the claim false. */
function changedWords({ claim, evidence }: LabelledClaim): readonly (readonly [string, string])[] {
  return WORDS.filter(
    ([, from, to]) =>
      claim.text.includes(from) && (from.startsWith(to) || from.endsWith(to) || !evidence.text.includes(to)),
  ).map(([kind, from, to]) => [kind, claim.text.replace(from, to)]);
}

/** Falsehoods made from true claims: numbers, districts, years, words, superlatives, evidence of something else. */
export function falsehoods(claims: readonly LabelledClaim[], places: readonly string[]): readonly Falsehood[] {
  const made = new Map<string, Falsehood>();
  const add = (kind: string, claim: Statement, evidence: Statement): void => {
    made.set(`${claim.district}${claim.year}${claim.text}\n${evidence.text}`, { kind, claim, evidence });
  };
  const allEvidence = [...new Map(claims.map(({ evidence }) => [evidence.text, evidence])).values()];
  for (const labelled of claims.filter(({ proven }) => proven)) {
    const { claim, evidence } = labelled;
    const year = claim.year ?? 0;
    for (const [kind, text] of [...changedNumbers(labelled), ...changedWords(labelled)])
      add(kind, { ...claim, text }, evidence);
    const foreign = places.filter((name) => !claim.district?.includes(name) && !evidence.text.includes(name));
    for (const place of foreign.slice(0, 2)) {
      add('another district named', { ...claim, text: place + claim.text.replace(claim.district ?? '', '') }, evidence);
      add('credited to another district', { ...claim, district: place }, evidence);
    }
    add('another year named', { ...claim, text: `${year - 1}年,${claim.text.replace(/20\d\d年/, '')}` }, evidence);
    add('credited to another year', { ...claim, year: year + 1 }, evidence);
    add('superlative added', { ...claim, text: `全国首创,${claim.text}` }, evidence);
    const others = allEvidence.filter((item) => item !== evidence && item.district === claim.district);
    for (const other of others.slice(0, 2)) {
      add('evidence of something else', claim, other);
    }
  }
  return [...made.values()];
}

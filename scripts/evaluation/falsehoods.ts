import type { Statement } from '../../src/answer/proof/prove-claim.js';
import { tagWords } from '../../src/search/tagging.js';
import { changedFigures } from './changed-figures.js';
import type { LabelledClaim } from './labelled-claims.js';

/** A falsehood made from a true claim. */
export interface Falsehood {
  readonly kind: string;
  readonly claim: Statement;
  readonly evidence: Statement;
}

/** Kind, words of a true claim, and what makes it false in their place. */
const WORDS: readonly (readonly [string, string])[] = [
  ['direction', '增长>下降 下降>增长 上升>下降 压缩>延长 缩短>延长 提高>降低 增强>减弱'],
  [
    'another thing',
    '行政复议>行政诉讼 行政诉讼>行政复议 企业>居民 执法>司法 调解>仲裁 街道>乡镇 劳动合同>采购合同 律师>法官',
  ],
  [
    'another thing',
    '小微企业>大型企业 民营企业>国有企业 专职>兼职 主要负责人>分管负责人 线上>线下 线下>线上 市级>省级 食品>药品',
  ],
  [
    'another thing',
    '青少年>老年人 领导干部>普通职工 执法人员>企业员工 合格率>优秀率 及格率>满意率 物业>婚姻 学法>普法 纠纷>事故',
  ],
  ['another organ', '法院>公安局 检察院>税务局 司法局>财政局 工商联>总工会 公安局>海关 应急局>教育局'],
  [
    'another deed',
    '受理>审结 排查>整改 发现>整改 聘请>解聘 化解>激化 出台>废止 修订>废止 成立>撤销 公开>保密 设立>取消 签订>解除 发放>收回',
  ],
  ['negation dropped', '尚未> 不予> 没有>'],
  ['extent', '部分>全部 一些>全部'],
];

const APPENDED =
  '群众满意度达到99% 得到上级充分肯定 走在全省前列 受到群众一致好评 有效解决了企业融资难题 获国务院通报表扬 因此群众满意度大幅提升 使得行政争议明显减少 带动地区生产总值增长 并通过省级验收 惠及全区所有企业 取得显著成效 较上年大幅提高 覆盖全部街道 为全国首创 居全省第一'.split(
    ' ',
  );

/** A word that the evidence holds elsewhere (市司法局) would not always make the claim false. */
function changedWords({ claim, evidence }: LabelledClaim): readonly (readonly [string, string])[] {
  return WORDS.flatMap(([kind, pairs]) =>
    pairs.split(' ').flatMap((pair): readonly (readonly [string, string])[] => {
      const [from = '', to = ''] = pair.split('>');
      const fits = claim.text.includes(from) && (to === '' || !evidence.text.includes(to));
      return fits ? [[kind, claim.text.replace(from, to)]] : [];
    }),
  );
}

/** The claim with something put before its first verb. */
function changedVerbs({ claim, evidence }: LabelledClaim): readonly (readonly [string, string])[] {
  const { text } = claim;
  const verb = tagWords(text).find(({ word, tag }) => tag === 'v' && /^[^未不没]{2}$/.test(word));
  if (!verb) return [];
  const before = (words: string): string => text.slice(0, verb.start) + words + text.slice(verb.start);
  const whole = /全部|所有|[均都]|100%|一律|全覆盖/.test(evidence.text);
  const open = /将|拟|计划|打算|下一步|今后|力争|预计/.test(`${text}${evidence.text}${evidence.section ?? ''}`);
  return [
    ['negation added', before('未')],
    ['negation added', before('没有')],
    ...(open ? [] : ([['told as planned', before('拟')]] as const)),
    ...(whole ? [] : ([['extent', before('全部')]] as const)),
  ];
}

/** Nouns of a true claim replaced by others of its own evidence: now and then what comes out is true all the same. */
export function nounSwaps({ claim, evidence }: LabelledClaim): readonly Falsehood[] {
  const nouns = (text: string) => tagWords(text).filter(({ word, tag }) => word.length > 1 && /^(?:n|j|l)/.test(tag));
  const others = [...new Set(nouns(evidence.text).map(({ word }) => word))];
  return nouns(claim.text)
    .slice(0, 6)
    .flatMap(({ word, start, end }, index) => {
      const fit = others.filter(
        (other) => !claim.text.includes(other) && !other.includes(word) && !word.includes(other),
      );
      const other = fit[(index * 7) % Math.max(1, fit.length)];
      if (other === undefined) return [];
      const text = claim.text.slice(0, start) + other + claim.text.slice(end);
      return [{ kind: 'noun of the same evidence', claim: { ...claim, text }, evidence }];
    });
}

/** Falsehoods made from true claims: figures, districts, years, words, superlatives, evidence of something else. */
export function falsehoods(claims: readonly LabelledClaim[], places: readonly string[]): readonly Falsehood[] {
  const made = new Map<string, Falsehood>();
  const add = (kind: string, claim: Statement, evidence: Statement): void => {
    made.set(`${claim.district}${claim.year}${claim.text}\n${evidence.text}`, { kind, claim, evidence });
  };
  const allEvidence = [...new Map(claims.map(({ evidence }) => [evidence.text, evidence])).values()];
  claims.forEach((labelled, index) => {
    const { claim, evidence, proven } = labelled;
    if (!proven) return;
    const year = claim.year ?? 0;
    const body = claim.text.replace(/。$/, '');
    for (const [kind, text] of [...changedFigures(labelled), ...changedWords(labelled), ...changedVerbs(labelled)])
      add(kind, { ...claim, text }, evidence);
    const foreign = places.filter((name) => !claim.district?.includes(name) && !evidence.text.includes(name));
    for (const place of foreign.slice(0, 2)) {
      add('another district named', { ...claim, text: place + claim.text.replace(claim.district ?? '', '') }, evidence);
      add('credited to another district', { ...claim, district: place }, evidence);
    }
    add('another year named', { ...claim, text: `${year - 1}年,${claim.text.replace(/20\d\d年/, '')}` }, evidence);
    add('another year named', { ...claim, text: `去年${claim.text}` }, evidence);
    add('credited to another year', { ...claim, year: year + 1 }, evidence);
    add('superlative added', { ...claim, text: `全国首创,${claim.text}` }, evidence);
    const appended = APPENDED[index % APPENDED.length] ?? '';
    if (!evidence.text.includes(appended))
      add('clause appended', { ...claim, text: `${body},${appended}。` }, evidence);
    add('markup', { ...claim, text: `${body},详见https://example.com/a。` }, evidence);
    const parts = [evidence, ...labelled.further].flatMap(({ text }) =>
      text.split(/[,，。;；]/).filter((part) => part.length > 5),
    );
    const others = allEvidence.filter(
      (item) => item.district === claim.district && !parts.some((part) => item.text.includes(part)),
    );
    for (const other of others.slice(0, 2)) add('evidence of something else', claim, other);
  });
  return [...made.values()];
}

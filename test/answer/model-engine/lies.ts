import type { SeenEvidence } from './survey-fixture.js';

/** A claim as a liar writes it. */
export interface Lie {
  readonly kind: string;
  readonly claim: { readonly district: string; readonly text: string; readonly evidence: readonly number[] };
}

const DIGITS = '零一二三四五六七八九';
const FULL_WIDTH = '０１２３４５６７８９';

const spelled = (text: string, digits: string): string =>
  text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** What a liar puts in the place of what the evidence says: kind, what it looks for, and what it makes of it. */
const CHANGES: readonly (readonly [string, RegExp, string | ((found: string) => string)])[] = [
  ['number', /\d+/, (found) => String(Number(found) + 3)],
  ['number', /\d+(?!.*\d)/, (found) => `1${found}`],
  ['full-width number', /\d+/, (found) => spelled(String(Number(found) + 2), FULL_WIDTH)],
  ['Chinese numeral', /\d+/, (found) => spelled(String(Number(found) + 5), DIGITS)],
  ['余 added', /\d+(?=[个件次场家份名条])/, (found) => `${found}余`],
  ['unit', /(?<=\d余?)(?:件|次|场|家|份|名|条|个)/, (found) => (found === '名' ? '户' : `万${found}`)],
  ['unit', /(?<=\d余?)万元/, '亿元'],
  ['direction', /增长|上升|提高|提升/, '下降'],
  ['direction', /下降|降低|减少|压缩/, '增长'],
  ['negation', /开展|完成|建立|组织|制定|推进|印发|举办|实施|落实/, (found) => `未${found}`],
  ['extent', /开展|完成|建立|组织|制定|推进|印发|举办|实施|落实/, (found) => `全部${found}`],
  ['title', /(?<=《)[^《》]+(?=》)/, (found) => `${found}实施细则`],
  ['quoted', /(?<=“)[^“”]+(?=”)/, '一件不落'],
  ['organ', /司法局|公安局|检察院|法院/, '税务局'],
  ['people', /企业|群众|律师|居民/, '学校'],
  ['deed', /审查|审核|评查/, '通过'],
  ['deed', /参加|参与|列席/, '举办'],
  ['opposite', /受理|收到/, '退回'],
];

const ADDED: readonly (readonly [string, (text: string) => string])[] = [
  ['result added', (text) => `${text},群众满意度达到99%`],
  ['praise added', (text) => `${text},获国务院通报表扬`],
  ['cause added', (text) => `${text},使得行政争议明显减少`],
  ['superlative', (text) => `在全国首创,${text}`],
  ['person', (text) => `副市长赵志强带队,${text}`],
  ['year', (text) => `2017年,${text}`],
  ['scope', (text) => `覆盖全省所有乡镇,${text}`],
  ['link', (text) => `${text},详见http://evil.example/`],
  ['markup', (text) => `<b>${text}</b>`],
  ['prose', (text) => `Officials said that ${text}`],
];

const PLACES = ['长春新区', '昆山高新区', '德惠市', '兰州新区', '东湖高新区'];

const opening = (text: string): string =>
  text
    .split(/[,\uff0c。;\uff1b\n]/)
    .slice(0, 2)
    .join('\uff0c');

function changed(evidence: SeenEvidence, whole: string): readonly Lie[] {
  const { n, district } = evidence;
  const text = opening(evidence.text);
  return CHANGES.flatMap(([kind, from, to]): readonly Lie[] => {
    const told = text.replace(from, (found) => (typeof to === 'string' ? to : to(found)));
    return told === text || whole.includes(told) ? [] : [{ kind, claim: { district, text: told, evidence: [n] } }];
  });
}

function misplaced(evidence: SeenEvidence, all: readonly SeenEvidence[]): readonly Lie[] {
  const { n, district } = evidence;
  const text = opening(evidence.text);
  const foreign = all.find((other) => other.district !== district && opening(other.text) !== text);
  const other = all.find((one) => one.n !== n && one.district === district && !one.text.includes(text.slice(0, 8)));
  const silent = PLACES.find((place) => all.every((one) => one.district !== place));
  const says = (kind: string, place: string, told: string, marks: readonly number[]): Lie => ({
    kind,
    claim: { district: place, text: told, evidence: marks },
  });
  return [
    says('evidence that is not', district, text, [n + 500]),
    ...(foreign
      ? [
          says('credited to another district', foreign.district, text, [n]),
          says('evidence of another district', district, text, [foreign.n]),
          says('two districts', district, `${text}\uff0c${opening(foreign.text)}`, [n, foreign.n]),
          says('another district named', district, `${foreign.district}${text}`, [n]),
        ]
      : []),
    ...(other ? [says('evidence of something else', district, text, [other.n])] : []),
    ...(silent ? [says('a silent district', silent, text, [n])] : []),
  ];
}

/** Every falsehood that can be made of a piece of evidence; `all` is what the prompt shows. */
export function liesOf(evidence: SeenEvidence, all: readonly SeenEvidence[]): readonly Lie[] {
  const { n, district } = evidence;
  const whole = all.map(({ text }) => text).join('\n');
  const added = ADDED.filter(([kind]) => kind !== 'superlative' || !evidence.text.includes('首创')).map(
    ([kind, add]): Lie => ({ kind, claim: { district, text: add(opening(evidence.text)), evidence: [n] } }),
  );
  return [...changed(evidence, whole), ...added, ...misplaced(evidence, all)];
}

/** Wordings that an honest writer might choose; each says what the evidence says. */
export const HONEST_WORDINGS: readonly ((text: string, district: string) => string)[] = [
  (text) => opening(text),
  (text, district) => `${district}${opening(text)}`,
  (text) => `该地${opening(text).replace(/^[一二三四五]是/, '')}`,
  (text) => opening(text).split('\uff0c').reverse().join('\uff0c'),
  (text) => opening(text).replace(/积极|深入|扎实|切实|持续|不断|进一步|大力|全面/g, ''),
  (text) =>
    opening(text).replace('开展', '组织开展').replace('发放', '派发').replace('打造', '建设').replace(/^共/, '累计'),
];

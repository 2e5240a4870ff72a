/** 同比, 增减: a column, or words before a sign, that tell how a figure changed. */
const CHANGE =
  /^(?:较|比)?(?:同比|环比|较?上年|较?去年|比上年|比去年)?(?:增减|增长|增幅|变化|变动|增速)?(?:率|幅度|情况|值)?(?:[（(][%％][）)])?$/u;
const SIGNED = /^([+＋↑▲-]|[－−–↓▼])?\s*(\d[\d.,]*)\s*([%％]|个?百分点|\p{Script=Han}{0,2})$/u;
const WITHIN =
  /(?<=^|[，；：、（(]|同比|环比|比上年|比去年|较上年|较去年|上年同期|去年同期)\s*(?:增减)?\s*([+＋↑▲－−↓▼-])\s*(?=\d[\d.,]*\s*([%％]|个?百分点|\p{Script=Han}))/gu;

/** 同比, 较上年: a row of changes below the figures that changed. */
export const isChange = (label: string): boolean => label !== '' && CHANGE.test(label.replace(/\s/gu, ''));

const rises = (sign: string): boolean => /[+＋↑▲]/u.test(sign);
const VERBS = {
  points: ['提高', '降低'],
  share: ['增长', '下降'],
  count: ['增加', '减少'],
} as const;
const verb = (sign: string, unit: string): string =>
  VERBS[unit.endsWith('点') ? 'points' : /^[%％]/u.test(unit) ? 'share' : 'count'][rises(sign) ? 0 : 1];

/** A signed cell of a column of changes in words: -40.4% under 同比 → 同比下降40.4%; null for any other cell. */
export function changeTold(cell: string, header: string): string | null {
  const head = header.replace(/[\s“”"]/gu, '');
  const [, sign = '', number, unit] = SIGNED.exec(cell) ?? [];
  if (!number || unit === undefined || (sign === '' && unit === '') || head === '' || !CHANGE.test(head)) return null;
  const since = /^(?:较|比)?(同比|环比|上年|去年)/u.exec(head)?.[1] ?? '';
  const told = /[上去]年/u.test(since) ? `比${since}` : since;
  return told + verb(sign || '+', unit) + number + unit;
}

/** 同比+9.7%, （去年176件，↑12.5%） in words. */
export const signsTold = (text: string): string =>
  text.replace(WITHIN, (_, sign: string, unit: string) => verb(sign, unit));

import { numeralValue, scaleValue } from './numerals.js';

/**
 * `quantity`: a count, amount or share (400余个, 93.18%, 三百余件); `date`: a point or span of time (2023年1月12日);
 * `label`: digits that name something (1+N, 第3期, 〔2023〕12号).
 */
type FigureKind = 'quantity' | 'date' | 'label';

/** A number as it stands in a text, with all that belongs to it. */
export interface Figure {
  readonly kind: FigureKind;
  /** UTF-16 offsets in the given text, `end` exclusive; qualifier, scale and unit lie inside. */
  readonly start: number;
  readonly end: number;
  /** As written, after NFKC, without thousands separators and white space. */
  readonly text: string;
  /** The bare numeral as written: `1141`, `93.18`, `三百`, `3-5`; of dates and labels the whole text. */
  readonly number: string;
  /** 百, 千, 万, 千万, 亿 …, or empty. */
  readonly scale: string;
  /** What makes it inexact: 余, 多, 近, 约, 超过, 以上 …, in the order written, or empty. */
  readonly qualifier: string;
  /** %, 件, 人次, 万元's 元 …, or empty. */
  readonly unit: string;
  /** With its scale applied; null for ranges, dates and labels. */
  readonly value: number | null;
}

const SPACE = '[ \\t\\u00a0]*';
const UNITS =
  '个百分点|百分点|平方公里|平方米|立方米|个工作日|工作日|个小时|小时|分钟|个月|千瓦时|公里|公斤|公顷|美元|欧元|' +
  '人次|件次|航次|批次|场次|户次|家次|班次|频次|车次|课时|学时|万人|[%‰元人名位个件起宗次场家户项条份部篇册本张块处所座栋间套台辆只枚支' +
  '队批期轮类种级届年月日天周岁倍成分页字门堂节讲幅面号秒米亩吨克度层站段片颗对组班户桩例卷盒盏根艘架顶村]';
const BEFORE =
  '(?:不少于|不低于|不超过|将近|接近|大约|约为|超过|高于|低于|不足|不到|至少|至多|最多|突破了?|破了|近|约|超|逾)';
const AFTER = '(?:以上|以下|左右|以内|上下)';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMERAL = '[〇零一二两三四五六七八九十百千]';
const DASH = '(?:[-—–~～至到]{1,2})';

const DATE = [
  `(?:\\d{4}|[12][〇○零一二三四五六七八九]{3}|[一二][〇○零一二三四五六七八九]{3})${SPACE}年?${SPACE}${DASH}${SPACE}\\d{4}${SPACE}年度?`,
  `(?:19|20)\\d{6}${SPACE}年`,
  `\\d{4}${SPACE}年${SPACE}\\d{1,2}${SPACE}月(?:${SPACE}\\d{1,2}${SPACE}日)?`,
  `(?:19|20)\\d{2}${SPACE}年度?`,
  '(?:19|20)\\d{2}(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{1,2}(?!\\d)',
  `\\d{1,2}${SPACE}月${SPACE}\\d{1,2}${SPACE}日?${SPACE}${DASH}${SPACE}(?:\\d{1,2}${SPACE}月${SPACE})?\\d{1,2}${SPACE}日`,
  `\\d{1,2}${SPACE}月${SPACE}\\d{1,2}${SPACE}日`,
  `\\d{1,2}${SPACE}日${SPACE}${DASH}${SPACE}\\d{1,2}${SPACE}日`,
  `\\d{1,2}${SPACE}${DASH}${SPACE}\\d{1,2}${SPACE}月`,
  `\\d{1,2}${SPACE}月(?!\\p{Script=Han}?租)`,
  '\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
  '[一二][〇○零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?',
].join('|');

const LABEL = [
  '[〔[(]\\d{4}[〕\\])]\\d+号',
  `第${SPACE}(?:\\d+|${NUMERAL}+(?=${UNITS}))(?:${SPACE}(?:${UNITS}))?`,
  '\\d+[·.]\\d+(?=["”’」])',
  '\\d+(?:[+×*&/][A-Za-z\\dⅩ]+)+[+]?',
  '\\d+[+](?=\\P{Script=Han})',
  '[A-Za-z]+[-]?\\d+[A-Za-z\\d]*',
  '\\d+[A-Za-z]+(?![a-z])',
].join('|');

const ARABIC =
  `(?:(?<before>${BEFORE})${SPACE})?(?<digits>${DIGITS})(?:${SPACE}[%‰]?${DASH}${SPACE}(?<upper>${DIGITS}))?` +
  `${SPACE}(?<middle>[余多来])?${SPACE}(?:个(?=亿))?(?<scale>[十百千][余多]?[万亿]|[万亿百千])?${SPACE}(?<late>[余多])?${SPACE}` +
  `(?<unit>${UNITS})?(?<after>${SPACE}${AFTER})?`;
const CHINESE =
  `(?<cbefore>${BEFORE}|[上数几](?=[十百千]))?(?:(?<share>百分之${NUMERAL}+(?:点${NUMERAL}+)?|${NUMERAL}+分之${NUMERAL}+|一半|半数)|` +
  `(?<numeral>${NUMERAL}+)(?<cmiddle>[余多])?(?<cscale>[万亿])?(?<clate>[余多])?(?<cunit>${UNITS}))(?<cafter>${AFTER})?`;

const PATTERN = new RegExp(
  `(?<date>(?<!\\d)(?:${DATE}))|(?<label>(?<![\\dA-Za-z.])(?:${LABEL}))|(?<![\\d.])(?:${ARABIC})|${CHINESE}`,
  'gu',
);

/**
 * Set phrases whose numerals count nothing: enumerators, indefinite 一, slogans, and the field's names made with a
 * numeral (三项制度, 四张清单). Quoted ones are told by their quotes.
 */
const NAMES =
  /[一二三四五六七八九十]+(?=是)|[一二三四五六七八九十两]+(?:项制度|张清单|重一大|公示一公开|个维护|个确立|个意识|个自信|个专题|个坚持|次分配|大法庭)|(?:进|同|统|逐|唯|单|专|万|划)一[个次步项]?|一[一-龥]?(?:体|般|些|定|系列|方面|线|致|旦|律|切|起|直|并|样|把手|流|时|度|贯|心|对一|站式|网通办|窗通办|件事)|十分|千家|二手|三农|四风|两新|两会|十四五|十五五|二十大|十九大|百日|千方百计|万众|第一/gu;

/** Folds to NFKC and keeps the way back to source offsets. Circled and superscript digits count nothing and stay. */
function fold(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /[\u2070-\u209f\u00b2\u00b3\u00b9\u2460-\u24ff\u2776-\u2793\u3220-\u33ff…]/u.test(character)
      ? character
      : character.normalize('NFKC');
    for (let index = 0; index < plain.length; index++) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/** A range in source offsets, `end` exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Quoted words of up to 16 characters: a Chinese numeral inside is part of a name (“四个专题”). */
function namedRanges(folded: string): readonly Range[] {
  return [...folded.matchAll(/[“"「'‘][^“”"「」‘’\n]{1,16}[”"」'’]/gu), ...folded.matchAll(NAMES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function toFigure(match: RegExpExecArray, range: Range): Figure {
  const part = (name: string): string => match.groups?.[name]?.trim() ?? '';
  const text = match[0].replace(/\s|,(?=\d{3}(?!\d))/g, '');
  const name = part('date') ? 'date' : part('label') ? 'label' : null;
  if (name) return { kind: name, ...range, text, number: text, scale: '', qualifier: '', unit: '', value: null };
  const plain = (digits: string): string => digits.replaceAll(',', '');
  const spelt = part('scale') + part('cscale');
  const scale = spelt.replace(/[余多]/, '');
  const upper = plain(part('upper'));
  const number = part('share') || part('numeral') || plain(part('digits')) + (upper && `-${upper}`);
  const bare = part('share') || upper ? null : part('numeral') ? numeralValue(number) : Number(number);
  return {
    kind: 'quantity',
    ...range,
    text,
    number,
    scale,
    qualifier: ['before', 'cbefore', 'middle', 'cmiddle', 'late', 'clate', 'after', 'cafter']
      .map(part)
      .map((word) => (/^突?破了?$/u.test(word) ? '突破' : word))
      .concat(/[余多]/.exec(spelt)?.[0] ?? '')
      .join(''),
    unit: part('unit') + part('cunit'),
    value: bare === null ? null : bare * scaleValue(scale),
  };
}

/** Figures of texts read lately: one text is asked for many times over while it is compared with others. */
const recent = new Map<string, readonly Figure[]>();
const MOST_RECENT = 4_000;
const LONGEST_RECENT = 400;

/**
 * The figures of a text in reading order, none overlapping. Enumerators (一是, ①), the indefinite 一 and names made with
 * a numeral (三项制度, “四个专题”) are not among them.
 */
export function figuresOf(text: string): readonly Figure[] {
  const known = recent.get(text);
  if (known) return known;
  const figures = readFigures(text);
  if (text.length <= LONGEST_RECENT) {
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(text, figures);
  }
  return figures;
}

function readFigures(text: string): readonly Figure[] {
  const { folded, offsets } = fold(text);
  const named = namedRanges(folded);
  const figures: Figure[] = [];
  for (const match of folded.matchAll(PATTERN)) {
    const lead = match[0].length - match[0].trimStart().length;
    const from = match.index + lead;
    const until = match.index + match[0].trimEnd().length;
    const numeral = match.groups?.numeral;
    const spelt = numeral ?? match.groups?.share;
    if (numeral === '一' && !match.groups?.cscale) continue;
    if (spelt !== undefined && named.some((range) => range.start < until && from < range.end)) continue;
    figures.push(toFigure(match, { start: offsets[from] ?? 0, end: offsets[until] ?? text.length }));
  }
  return figures;
}

/**
 * Whether a figure stands in a source as written: numeral, scale and qualifier alike, and the unit too unless the figure
 * gives none. 1.2万 and 12000 differ; a date may stand inside a longer one (3月 in 2023年3月12日).
 */
export function standsIn(figure: Figure, source: readonly Figure[]): boolean {
  return source.some((other) => {
    if (figure.kind !== 'quantity') return other.kind === figure.kind && containsDate(other.text, figure.text);
    return (
      other.kind === 'quantity' &&
      other.number === figure.number &&
      other.scale === figure.scale &&
      other.qualifier === figure.qualifier &&
      (figure.unit === '' || other.unit === figure.unit)
    );
  });
}

/** Whole components only: 2月 does not stand in 12月. */
function containsDate(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  return at >= 0 && !/\d$/.test(whole.slice(0, at)) && !(/\d$/.test(part) && /^\d/.test(whole.slice(at + part.length)));
}

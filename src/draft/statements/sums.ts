import { type Figure, figuresOf } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesOf } from './statement.js';

interface Item {
  readonly told: string;
  readonly figure: Figure & { readonly value: number };
}

const itemIn = (told: string): Item | null => {
  const [figure] = figuresOf(told).filter(({ kind, value }) => kind === 'quantity' && value !== null);
  return figure && figure.value !== null ? { told, figure: { ...figure, value: figure.value } } : null;
};

/** 维持62件、撤销8件: each with one exact figure of one unit; null where it is another list. */
function listed(told: readonly string[]): readonly Item[] | null {
  const items = told.map(itemIn);
  const unit = items[0]?.figure.unit;
  const isList = items.every((item) => item && item.figure.unit === unit && isExact(item.figure));
  return isList && unit !== '%' && unit !== '' ? items.flatMap((item) => (item ? [item] : [])) : null;
}

const isExact = ({ qualifier }: Figure): boolean => qualifier === '';
const sumOf = (items: readonly Item[]): number =>
  Number(items.reduce((sum, { figure }) => sum + figure.value, 0).toFixed(6));

/** 其中…: some of the whole. 分别为…: all of it. */
const SOME = /^其中/u;
const ALL = /^(?:其中)?分别(?:为|是|有)?/u;
/** 合计检查500家, 三个镇共办案352起: the sum of what stands before it. */
const TOTAL = /^(?:合计|总计|共计|一共|总共|(?:以上)?[两三四五六七八九十\d]{1,3}个\p{Script=Han}{1,4}共)/u;
/** Begins something else than a further part: another deed, another time, what was there before. */
const NEXT = /率|已|[还尚仍另]有?|剩|其余|此外|同比|涉及|共|合计|均|都|[原现既]有|原来|[去上往明]年|年底|月|目前/u;

type Shape = 'thing' | 'deed' | 'deed to a thing';

/** 工伤18件, 维持18件, 移送公安机关18件. */
function shapeOf(told: string): Shape {
  const [head = ''] = told.replace(SOME, '').split(/\d/u);
  if (draftingProofWords().active.some((deed) => head.startsWith(deed))) return 'deed to a thing';
  const words = tagWords(head).filter(({ word }) => word.length > 1);
  const verb = words.findIndex(({ tag }) => tag === 'v');
  if (verb !== 0) return 'thing';
  return words.length > 1 ? 'deed to a thing' : 'deed';
}

/** Up to where clauses go on telling parts as the first ones do, none larger than the whole. */
function partsIn([first = '', ...further]: readonly string[], whole: Item): readonly string[] {
  const members = (clause: string): readonly string[] => {
    const all = clause.split('、');
    const end = all.findIndex((member, at) => at > 0 && NEXT.test(member));
    return end < 0 ? all : all.slice(0, end);
  };
  const told = [...members(first)];
  for (const clause of further) {
    const item = itemIn(clause);
    const isOther = !told.map(shapeOf).includes(shapeOf(clause));
    const outgrows = (item?.figure.value ?? 0) > whole.figure.value;
    if (NEXT.test(clause) || item?.figure.unit !== whole.figure.unit || isOther || outgrows) break;
    told.push(...members(clause));
  }
  return told;
}

/** Whether some of the parts alone make the whole, so that the others tell of the same once more. */
function someMake(items: readonly Item[], whole: number): boolean {
  const sums = new Set([0]);
  for (const { figure } of items.slice(0, 12)) for (const sum of [...sums]) sums.add(sum + figure.value);
  return sums.has(whole);
}

const differs = (whole: Item, items: readonly Item[], how: string): string =>
  `${whole.figure.text}的各部分（${items.map(({ figure }) => figure.text).join('、')}）加起来${how}`;

/** Parts told behind their whole: 审结109件，其中维持62件、撤销8件. */
function partsBehind(clauses: readonly string[]): string | null {
  for (const [index, clause] of clauses.entries()) {
    const isAll = ALL.test(clause);
    const whole = itemIn(clauses[index - 1] ?? '');
    if (!whole || !isExact(whole.figure) || !(isAll || SOME.test(clause))) continue;
    const further = clauses.slice(index + 1);
    const told = partsIn([clause, ...further], whole);
    const items = listed(told);
    if (!items || items.length < 2 || items[0]?.figure.unit !== whole.figure.unit) continue;
    const sum = sumOf(items);
    if (sum > whole.figure.value && !someMake(items, whole.figure.value)) return differs(whole, items, '比它多');
    if (isAll && sum < whole.figure.value && further.length === 0) return differs(whole, items, '比它少');
  }
  return null;
}

/** 发现281个（合同194个、用工97个）: parts in brackets behind their whole. */
function partsInBrackets(text: string): string | null {
  for (const [, before = '', inside = ''] of text.matchAll(
    /([^，；（）()]*\d[^，；（）()]{0,4})[（(]([^（）()]+)[）)]/gu,
  )) {
    const whole = itemIn(before);
    const items = whole && listed(partsIn(inside.replace(SOME, '').split('，'), whole));
    if (!items || items.length < 2 || !isExact(whole.figure)) continue;
    if (items[0]?.figure.unit !== whole.figure.unit || sumOf(items) <= whole.figure.value) continue;
    if (!someMake(items, whole.figure.value)) return differs(whole, items, '比它多');
  }
  return null;
}

/** Parts told before their sum: 甲镇200家、乙镇180家，合计检查500家. */
function partsBefore(clauses: readonly string[]): string | null {
  const at = clauses.findIndex((clause, index) => index > 0 && TOTAL.test(clause));
  const whole = itemIn((clauses[at] ?? '').replace(TOTAL, ''));
  const items = at > 0 ? listed(clauses.slice(0, at).flatMap((clause) => clause.split('、'))) : null;
  if (!whole || !items || items.length < 2 || !isExact(whole.figure)) return null;
  if (items[0]?.figure.unit !== whole.figure.unit) return null;
  const sum = sumOf(items);
  return sum === whole.figure.value ? null : differs(whole, items, sum > whole.figure.value ? '比它多' : '比它少');
}

/** 婚姻家庭占29.2%、邻里占26.3%、其他占46.9%: shares of all there is, which make more or less than the whole. */
const SHARE = /占(?:比|总数的?|全部的?)?约?(\d[\d.]*)[%％]/u;
const REST = /其他|其它|其余/u;
/** Rounding makes up for so much, in points. */
const ROUNDED = 0.5;

function sharesOff(text: string): string | null {
  const told = text.split(/[，、；。]/u).flatMap((clause) => SHARE.exec(clause)?.[1] ?? []);
  if (told.length < 3 || !REST.test(text)) return null;
  const sum = told.reduce((total, share) => total + Number(share), 0);
  return Math.abs(sum - 100) <= ROUNDED
    ? null
    : `各项占比（${told.map((share) => `${share}%`).join('、')}）加起来不是100%`;
}

/** What is said to make a whole and does not, as a remark puts it; null where nothing is plain. No figure is changed. */
export function wrongSum(text: string): string | null {
  const clauses = clausesOf(text);
  return (
    partsInBrackets(text) ??
    partsBehind(clausesOf(text.replace(/[（(][^（）()]*[）)]/gu, ''))) ??
    partsBefore(clauses) ??
    sharesOff(text)
  );
}

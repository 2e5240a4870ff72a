import { figuresOf } from '../../domain/figures.js';
import { changeTold, isChange } from './change-signs.js';
import type { ChatLine } from './chat-log.js';
import { changeOverYears, isYearHeader } from './year-columns.js';

const cellsOf = (line: string): readonly string[] | null => {
  if (!/[\t|｜]/.test(line)) return null;
  const cells = line
    .replace(/^\s*[|｜]|[|｜]\s*$/g, '')
    .split(/\t|[|｜]/)
    .map((cell) => cell.trim());
  return cells.length > 1 ? cells : null;
};

const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-*:?$/.test(cell));
const isNumeric = (cell: string): boolean =>
  /^[约近]?[\d.,，]+[余多]?[百千万亿]*[%％]?\p{Script=Han}{0,2}$/u.test(cell);

/** 326, 走访企业326家: what a column is headed by ends in no figure. */
const tellsFigure = (cell: string): boolean =>
  isNumeric(cell) ||
  figuresOf(cell).some(({ kind, unit, end }) => kind === 'quantity' && unit !== '' && end === cell.length);

/** 2023年, 一季度, 10月: heads a column. */
const isPeriod = (cell: string): boolean =>
  /^(?:(?:19|20)\d{2}年?度?|\d{1,2}月(?:份)?|[一二三四1-4]季度|[上下]半年|20\d{2}[./-]\d{1,2})$/u.test(cell);

/** What a heading counts that names its unit by itself. */
const UNIT_OF_COUNT: Readonly<Record<string, string>> = { 人数: '人', 件数: '件', 户数: '户', 次数: '次', 份数: '份' };
const OF_NOUN: readonly (readonly [RegExp, string])[] = [
  [/^(.*(?:案件|纠纷|投诉|信访|办件|收件|接件))[数量]量?$/u, '件'],
  [/^(.*(?:企业|单位|机构|商户))数量?$/u, '家'],
  [/^(.*(?:资料|材料|宣传品|宣传册|手册))(?:数量?)?$/u, '份'],
  [/^(.*(?:人员|受众|群众|律师|调解员|志愿者))(?:数量?)?$/u, '人'],
];

/** 体检企业数（家） → the words and the unit. */
function headed(header: string): { readonly words: string; readonly unit: string } {
  const [, words = header, unit = ''] = /^(.+?)[（(](?:单位[:：])?(.{1,3})[)）]$/.exec(header) ?? [];
  if (/^(?:人次|场次|件次|户次|批次)数?$/u.test(words)) return { words: '', unit: unit || words.replace(/数$/u, '') };
  const own = UNIT_OF_COUNT[words];
  if (own) return { words: '', unit: unit || own };
  for (const [noun, usual] of OF_NOUN) {
    const [, said] = noun.exec(words) ?? [];
    if (said) return { words: said, unit: unit || usual };
  }
  const [, counted, measure] = /^(.{2,}?)(人次|场次|件次|[件次户家人场])数?$/.exec(words) ?? [];
  if (!unit && counted && measure && (measure.length > 1 || words.endsWith('数')))
    return { words: counted, unit: measure };
  return { words: words.replace(/^(数量|数值|数据|合计|总数|完成数|完成情况|件数|次数|人数|情况)$/, ''), unit };
}

/** （单位：件、万元） over a table: what its columns are counted in, by whether they tell money. */
interface TableUnits {
  /** Empty where the caption names several: which column has which is not told. */
  readonly count: string;
  readonly money: string;
}

const MONEY = /金额|资金|经费|款|损失|标的|产值/u;

function unitsIn(caption: string): TableUnits {
  const named = /单位[:：]\s*([^（）()]{1,20})/u.exec(caption)?.[1]?.split(/[、，,/]/u) ?? [];
  const counts = named.filter((unit) => !unit.includes('元'));
  return {
    count: counts.length === 1 ? (counts[0] ?? '') : '',
    money: named.find((unit) => unit.includes('元')) ?? '',
  };
}

/** The line above the table that a row stands in. */
function captionOver(lines: readonly ChatLine[], row: number): string {
  let above = row;
  while (above >= 0 && (cellsOf(lines[above]?.text ?? '') || lines[above]?.text.trim() === '')) above--;
  return lines[above]?.text ?? '';
}

/** A cell of words under its header: 施行日期 gives 2024年1月15日施行, 文号 a bracket. */
function wordCell(cell: string, head: string): string {
  const [, done] = /^(施行|实施|印发|发布|公布|成立|启用|生效|通过)(?:日期|时间)$/u.exec(head) ?? [];
  return done ? `${cell}${done}` : cell;
}

/** 备注: what is remarked on the whole row. */
const REMARK = /^(?:备注|说明|备考|注)$/u;

/** A remark of so many characters stands in brackets; a longer one, and one with a figure, is told as a clause. */
const SHORT_REMARK = 20;

/** A heading that ends in digits stays apart from the figure under it. */
const besideFigure = (words: string): string => (/\d$/u.test(words) ? `${words}：` : words);

/** One row as a sentence: 体检企业120家，出具意见书35份. `label` is the first cell; what is remarked on the row stands apart. */
function rowText(label: string, header: readonly string[], cells: readonly string[], units: TableUnits): string {
  if (isChange(label)) {
    const changes = cells.flatMap((cell, index) => {
      const change = index === 0 ? null : changeTold(cell, label);
      return change === null ? [] : [headed(header[index] ?? '').words + change];
    });
    return changes.join('，');
  }
  const unitAt = header.findIndex((head, index) => index > 0 && /^(计量)?单位$/.test(head));
  const named = headed(label);
  const own = named.unit === '' ? { words: named.words, unit: headed(`${label}数`).unit } : named;
  const counted = (cell: string, head: string): string => {
    const { words, unit } = headed(head);
    const hasUnit = figuresOf(cell).some((figure) => figure.unit !== '');
    const told = MONEY.test(words) ? units.money : units.count;
    const usual = unit || own.unit || (/[率比]$/u.test(words) ? '' : told);
    return cell + (hasUnit ? '' : (cells[unitAt] ?? usual));
  };
  const years = header.flatMap((year, index) => {
    const cell = cells[index] ?? '';
    return index > 0 && isYearHeader(year) && (isNumeric(cell) || /^\d.*\p{Script=Han}$/u.test(cell))
      ? [{ index, year, figure: counted(cell, year) }]
      : [];
  });
  const [one, other, third] = years;
  const change = one && other && !third ? changeOverYears(one, other) : null;
  const said = cells.flatMap((cell, index) => {
    if (index === 0 || index === unitAt || cell === '' || /^[-—/]+$/.test(cell)) return [];
    if (change !== null && index === other?.index) return [];
    if (change !== null && index === one?.index) return [change];
    const head = header[index] ?? '';
    if (REMARK.test(head)) return [];
    const changed = changeTold(cell, head);
    if (changed) return [changed];
    if (isNumeric(cell)) return [besideFigure(headed(head).words) + counted(cell, head)];
    return [(isYearHeader(head) ? head : '') + wordCell(cell, head)];
  });
  const first = said[0] ?? '';
  if (said.length === 0 && remarkOf(header, cells) !== '') return '';
  if (said.length === 0) return header.length > 1 && label !== '' ? `${label}【待补充:${label}】` : label;
  const joint = change !== null || /^[\d约近]/.test(first) ? '' : '：';
  // 涉案企业合规⇥7件: without a header a bare figure counts the words before it.
  const counts = (cell: string, before: string | undefined): boolean =>
    header.length === 0 && isNumeric(cell) && before !== undefined && !/\d/.test(before);
  const told = said.map((cell, at) => (at === 0 || counts(cell, said[at - 1]) ? cell : `，${cell}`)).join('');
  return own.words + joint + told;
}

const remarkOf = (header: readonly string[], cells: readonly string[]): string =>
  cells.filter((cell, index) => index > 0 && cell !== '' && REMARK.test(header[index] ?? '')).join('，');

/** A row with what is remarked on it. */
export function withRemark({ text, remark }: UnrolledLine): string {
  if (remark === '') return text;
  if (text === '' || (/^[^，。；：]{1,16}$/u.test(text) && !/\d/.test(text))) return `${text}：${remark}`;
  return remark.length <= SHORT_REMARK && !/[。；，\d]/u.test(remark) ? `${text}（${remark}）` : `${text}，${remark}`;
}

/** A line of the notes; a table's row is one sentence. */
export interface UnrolledLine extends ChatLine {
  readonly row: boolean;
  /** What a column of remarks says of the row; empty where there is none. */
  readonly remark: string;
  /** Who the row is about, where the table's first column names departments or towns. */
  readonly reporter: string | null;
  /** Lines under one numbered heading share it; absent where a line stands under none. */
  readonly topic?: number;
}

const REPORTERS =
  /^(?:部门|单位|科室|机构|镇街|乡镇|街道|乡镇街道|镇街道|地区|区域|执法主体|执法单位|责任单位)(?:名称)?$/u;
/** Counts the rows and tells nothing. */
const SERIAL = /^(?:序号|编号|序|号|no\.?|#)$/iu;
const TOTAL = /^(?:合计|总计|小计|共计)$/u;

/** 2024年度统计表⇥（单位：场、人）, or one title over the whole width: stands in the table's first row and is no header. */
function isTitleRow(lines: readonly ChatLine[], index: number): boolean {
  const cells = cellsOf(lines[index]?.text ?? '');
  const below = cellsOf(lines[index + 1]?.text ?? '');
  if (!cells || !below || cellsOf(lines[index - 1]?.text ?? '') || isRule(below)) return false;
  const told = cells.filter((cell) => cell !== '');
  const wide = below.filter((cell) => cell !== '').length;
  return (
    told.length < wide && told.every((cell, at) => !isNumeric(cell) && (at === 0 || /单位[:：]|^[（(]/u.test(cell)))
  );
}

/** Sheet2⇥⇥⇥, or a row of blanks, within pasted cells: another table begins. */
function isBreak(lines: readonly ChatLine[], index: number): boolean {
  const told = (cellsOf(lines[index]?.text ?? '') ?? ['', '']).filter((cell) => cell !== '');
  const below = (cellsOf(lines[index + 1]?.text ?? '') ?? []).filter((cell) => cell !== '');
  if (told.length === 0) return true;
  return told.length === 1 && !tellsFigure(told[0] ?? '') && below.length > 1 && !below.some(tellsFigure);
}

/** 单位：区卫健局⇥填报时间：2024.12.10 over a table: who filled it in and when, each a line of its own. */
const FILLED_IN =
  /^(?:(?:填报|报送|上报|统计|责任)?(?:单位|部门)[:：]\s*\p{Script=Han}{4,}|(?:填报|报送|上报|统计|制表)?(?:时间|日期|人)[:：]\s*\S+)$/u;
function filledIn(line: ChatLine): readonly ChatLine[] {
  const cells = (cellsOf(line.text) ?? []).filter((cell) => cell !== '');
  if (cells.length === 0 || !cells.every((cell) => FILLED_IN.test(cell))) return [line];
  return cells.map((text) => ({ ...line, text, ...(/单位|部门/u.test(text) ? {} : { noise: true }) }));
}

/**
 * Turns runs of tab or pipe separated lines into one sentence a row, and leaves other lines as they are. A first row
 * without figures is the header.
 */
export function unrollTables(pasted: readonly ChatLine[]): readonly UnrolledLine[] {
  const given = pasted.flatMap(filledIn);
  const lines = given.map((line, index) =>
    isTitleRow(given, index) ? { ...line, text: (cellsOf(line.text) ?? []).join(''), noise: true } : line,
  );
  const out: UnrolledLine[] = [];
  let header: readonly string[] | null = null;
  let serial = false;
  for (const [index, line] of lines.entries()) {
    const row = cellsOf(line.text);
    if (header === null) serial = row !== null && row.length > 2 && SERIAL.test(row[0] ?? '');
    const cells = row && serial ? row.slice(1) : row;
    if (!cells) {
      header = null;
      out.push({ ...line, row: false, remark: '', reporter: null });
    } else if (isBreak(lines, index)) {
      header = null;
      const text = cells.join('');
      if (/\p{Script=Han}/u.test(text)) out.push({ text, row: false, remark: '', reporter: null, noise: true });
    } else if (!isRule(cells)) {
      const begins = header === null;
      header ??=
        cells.some((cell) => tellsFigure(cell) && !isPeriod(cell)) || !cellsOf(lines[index + 1]?.text ?? '')
          ? []
          : cells;
      if (begins && header.length > 0) continue;
      const label = cells[0] ?? '';
      const reports = REPORTERS.test(header[0] ?? '') && label !== '' && !TOTAL.test(label) && !isChange(label);
      const units = unitsIn(captionOver(lines, index));
      const told = rowText(reports ? '' : label, header, cells, units);
      const text = TOTAL.test(label) && header.length > 0 ? label + told.replace(/^：/, '') : told;
      const remark = remarkOf(header, cells);
      const named = text === '' && remark !== '' && !reports ? label : text.replace(/^：/, '');
      if (named !== '' || remark !== '')
        out.push({ text: named, remark, row: header.length > 0, reporter: reports ? label : null });
    }
  }
  return out;
}

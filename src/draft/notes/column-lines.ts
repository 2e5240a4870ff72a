import { figuresOf } from '../../domain/figures.js';
import type { ChatLine } from './chat-log.js';

/** 走访企业: what a figure on the next line counts. */
const LABEL = /^\p{Script=Han}[\p{Script=Han}（）()“”]{1,15}[:：]?$/u;
/** Heads the pasted columns and tells nothing. */
const COLUMN_HEAD = /^(?:项目|指标|名称|内容|数量|数值|数据|完成数|序号|备注|合计)$/u;

/** 法律服务团 over a column: who did what it counts. */
const DOER =
  /^\p{Script=Han}{2,16}(?:局|委|办|院|中心|所|站|镇|乡|街道|大队|科|处|队|团|协会|商会|服务团|律协)[:：]?$/u;

/** 120家, 约3.5万元 alone on a line. */
function isFigureAlone(line: string): boolean {
  const [figure, ...others] = figuresOf(line);
  return others.length === 0 && figure?.kind === 'quantity' && line.length - (figure.end - figure.start) <= 2;
}

/**
 * The lines of a column pasted cell by cell: 走访企业 over 120家 gives 走访企业120家. Lines that no figure follows stay as they
 * are.
 */
export function columnsJoined(lines: readonly ChatLine[]): readonly ChatLine[] {
  const told = lines.filter(({ text }) => text.trim() !== '');
  const joins = told.map((line, index) => {
    const below = told[index + 1];
    return LABEL.test(line.text.trim()) && below !== undefined && isFigureAlone(below.text.trim());
  });
  if (joins.filter(Boolean).length < 2) return lines;
  const labelOf = (at: number): string => (told[at]?.text ?? '').trim().replace(/[:：]$/u, '');
  const isDoer = (at: number): boolean =>
    !joins[at] && !joins[at - 1] && joins[at + 1] === true && DOER.test(told[at]?.text.trim() ?? '');
  return told.flatMap((line, index): readonly ChatLine[] => {
    if (joins[index - 1]) return [];
    if (COLUMN_HEAD.test(line.text.trim())) return [{ ...line, noise: true }];
    if (isDoer(index)) return [];
    if (!joins[index]) return [line];
    const doer = isDoer(index - 1) ? labelOf(index - 1) : '';
    return [{ ...line, text: doer + labelOf(index) + (told[index + 1]?.text.trim() ?? '') }];
  });
}

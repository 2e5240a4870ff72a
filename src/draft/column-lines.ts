import { figuresOf } from '../domain/figures.js';
import type { ChatLine } from './chat-log.js';

/** 走访企业: what a figure on the next line counts. */
const LABEL = /^\p{Script=Han}[\p{Script=Han}（）()“”]{1,15}[:：]?$/u;
/** Heads the pasted columns and tells nothing. */
const COLUMN_HEAD = /^(?:项目|指标|名称|内容|数量|数值|数据|完成数|序号|备注|合计)$/u;

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
  return told.flatMap((line, index): readonly ChatLine[] => {
    if (joins[index - 1]) return [];
    if (COLUMN_HEAD.test(line.text.trim())) return [{ ...line, noise: true }];
    if (!joins[index]) return [line];
    return [{ ...line, text: line.text.trim().replace(/[:：]$/u, '') + (told[index + 1]?.text.trim() ?? '') }];
  });
}

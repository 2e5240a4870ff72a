import { isBulleted, type NoteHint } from './note-lines.js';
import { levelOf, PLAIN_LEVEL } from './note-topics.js';

/** A line with its indent. */
export interface PlacedLine {
  readonly text: string;
  readonly indent?: number;
}

/** 一是, 1., （一）, - : how the list of a label begins. */
const FIRST_ITEM = /^\s*(?:[-*•·—]|一是|第一[，,、：:]|[(（]?[1一１][)）、.．]|①|⑴)/u;
/** 抓好以下工作, 主要有三个方面: what is told stands below. */
const LEADS_ON = /[:：]$|(?:如下|以下\p{Script=Han}{0,6}|[几两三四五六]?(?:个方面|方面|点))[:：。]?$/u;

/** 继续开展…, 争取创成…, 2024年完成…: a line below that goes on with what is planned. */
const PLANNED =
  /^(?:\p{Script=Han}{2,6}(?:局|委|办))?(?:将|拟(?![定订制写])|计划(?!生育)|打算|力争|争取(?![到得了])|预计|准备(?![了好])|明年|下一?年|来年|今后|继续|持续|进一步|要|再|确保|到(?:明年|年底|20\d\d年)|20\d\d年(?:\d{1,2}月)?(?:底前?|前|内|起)?(?:完成|建成|实现|计划|拟|将|要|力争|全面|再))/u;
/** Says that it is done. */
const DONE = /已|今年|全年|截至|\d了|[办开建走培完]了/u;

/**
 * How far a label reaches that has its words on its own line: 问题：执法力量不足 tells of that line, and of the lines that
 * plainly go on with it, its own list, what is indented under it, or more plans.
 */
export class LabelReach {
  #label: { readonly line: PlacedLine; readonly listed: boolean; readonly hint: NoteHint } | null = null;

  /** `body` is what stands behind the label, `before` and `next` are the lines beside it. */
  begin(
    line: PlacedLine,
    body: string,
    hint: NoteHint,
    before: PlacedLine | undefined,
    next: PlacedLine | undefined,
  ): void {
    const below = next?.text ?? '';
    const startsList = FIRST_ITEM.test(below) && !(before && isBulleted(before.text) && /^\s*[-*•·—]/u.test(below));
    this.#label = {
      line,
      hint,
      listed: isBulleted(line.text)
        ? levelOf(line.text) < PLAIN_LEVEL
        : FIRST_ITEM.test(body) || LEADS_ON.test(body) || startsList,
    };
  }

  /** Whether a label reaches this line; once one is not reached, it has ended. */
  reaches(line: PlacedLine): boolean {
    const label = this.#label;
    if (!label) return false;
    const isIndented = (line.indent ?? 0) > (label.line.indent ?? 0);
    const isDeeper =
      isBulleted(line.text) && (!isBulleted(label.line.text) || levelOf(line.text) > levelOf(label.line.text));
    const goesOn = label.hint === 'plan' && PLANNED.test(line.text.trim()) && !DONE.test(line.text);
    if (isIndented || goesOn || (label.listed && isDeeper)) return true;
    this.#label = null;
    return false;
  }

  end(): void {
    this.#label = null;
  }
}

import { isBulleted } from './note-lines.js';
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

/**
 * How far a label reaches that has its words on its own line: 问题：执法力量不足 tells of that line, and of the lines that
 * plainly go on with it, its own list or what is indented under it.
 */
export class LabelReach {
  #label: { readonly line: PlacedLine; readonly listed: boolean } | null = null;

  /** `body` is what stands behind the label, `before` and `next` are the lines beside it. */
  begin(line: PlacedLine, body: string, before: PlacedLine | undefined, next: PlacedLine | undefined): void {
    const below = next?.text ?? '';
    const startsList = FIRST_ITEM.test(below) && !(before && isBulleted(before.text) && /^\s*[-*•·—]/u.test(below));
    this.#label = {
      line,
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
    if (isIndented || (label.listed && isDeeper)) return true;
    this.#label = null;
    return false;
  }

  end(): void {
    this.#label = null;
  }
}

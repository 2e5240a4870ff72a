import type { ChatLine } from './chat-log.js';

/** 进机关12场 under 开展“六进”活动: so short that it is a part of what stands over it. */
const MOST_PART = 24;
const PART = /^(?![\d一二三四五六七八九十]{1,3}[.、．)）]|[-*•·(（①-⑳])[^。；;:：\t|]*\d[^。；;:：\t|]*$/u;
const WHOLE = /^[^\d，。；;:：\t|]{4,24}$/u;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Lines with the short indented ones under a line without figures put behind it, as its parts. */
export function indentedJoined(lines: readonly ChatLine[]): readonly ChatLine[] {
  const out: ChatLine[] = [];
  /** The indent of the line that takes parts; null where the last line takes none. */
  let taking: number | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    const last = out.at(-1);
    const indent = indentOf(line.text);
    if (last && taking !== null && indent > taking && text.length <= MOST_PART && PART.test(text)) {
      out[out.length - 1] = { ...last, text: `${last.text}，${text}` };
    } else {
      taking = WHOLE.test(text) ? indent : null;
      out.push(line);
    }
  }
  return out;
}

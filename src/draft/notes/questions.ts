import { figuresOf } from '../../domain/figures.js';
import type { ChatLine } from './chat-log.js';
import { withoutSpeaker } from './speakers.js';

/** 出庭率呢, 复议多少件？: asks for a figure, in a line of its own. */
const ASKING =
  /^(?:收到|好的?|嗯+|哦)?[，,\s]*([\p{Script=Han}“”]{2,14}?)(?:是|有|一共|共|都)?(?:呢|(?:多少|几)\p{Script=Han}{0,2}|多少)?(?:呢|啊|呀)?([?？]?)$/u;
const ASKS = /呢|多少|几|[?？]$/u;

/** 100%，正职46人次: the answer is a figure. */
const isFigureFirst = (text: string): boolean => {
  const [first] = figuresOf(text);
  return first?.kind === 'quantity' && first.start === 0;
};

/** Lines of a talk with each question about a figure put before the figure that answers it. */
export function questionsAnswered(lines: readonly ChatLine[]): readonly ChatLine[] {
  const out: ChatLine[] = [];
  let asked: { readonly thing: string; readonly line: ChatLine } | null = null;
  for (const line of lines) {
    const text = withoutSpeaker(line.text.trim());
    if (asked && text !== '' && isFigureFirst(text)) {
      out[out.lastIndexOf(asked.line)] = { ...line, text: asked.thing + text };
      asked = null;
      continue;
    }
    const thing = ASKS.test(text) && figuresOf(text).length === 0 ? ASKING.exec(text)?.[1] : undefined;
    if (text !== '') asked = thing ? { thing, line } : null;
    out.push(line);
  }
  return out;
}

import { figuresOf } from '../../domain/figures.js';
import type { ChatLine } from './chat-log.js';
import { withoutSpeaker } from './speakers.js';

/** 出庭率呢, 复议多少件？: asks for a figure, in a line of its own. */
const ASKING =
  /^(?:收到|好的?|嗯+|哦)?[，,\s]*([\p{Script=Han}“”]{2,14}?)(?:是|有|一共|共|都)?(?:呢|(?:多少|几)\p{Script=Han}{0,2}|多少)?(?:呢|啊|呀)?([?？]?)$/u;
const ASKS = /呢|多少|几|[?？]$/u;

/** Q：今年重大行政决策做了哪些？, 问：法律顾问？ */
const MARKED_QUESTION = /^(?:Q|问|提问)\d{0,2}\s*[：:.、]\s*(?<asked>.{2,40})$/iu;
const MARKED_ANSWER = /^(?:A|答|回答)\d{0,2}\s*[：:.、]\s*(?=\S)/iu;
const ASKED_ABOUT =
  /^(?:今年|全年|本年度?|去年)?的?(?:关于)?(?<thing>[\p{Script=Han}“”]{2,14}?)(?:方面|情况|工作)?(?:是|有|都|主要|具体)?(?:做了?|开展了?|搞了?|怎么|如何)?(?:哪些|什么|怎么样|样|多少\p{Script=Han}{0,2}|几\p{Script=Han}{0,2})?(?:工作|措施)?(?:的|呢|啊|吗)?[?？]?$/u;

/** 出台了几件规范性文件？: the figure that answers stands behind the thing. */
const HOW_MANY = /了?(?:多少|几)[件个次场份项家名人部](?=\p{Script=Han}{2})/u;

/** Questions and answers marked as such: what was asked about is the label of its answer. */
function marksTaken(lines: readonly ChatLine[]): readonly ChatLine[] {
  if (!lines.some(({ text }) => MARKED_QUESTION.test(text.trim()))) return lines;
  let thing: string | undefined;
  return lines.flatMap((line) => {
    const text = line.text.trim();
    const asked = MARKED_QUESTION.exec(text)?.groups?.asked;
    if (asked !== undefined) {
      thing = ASKED_ABOUT.exec(asked.trim().replace(HOW_MANY, ''))?.groups?.thing;
      return [{ ...line, noise: true }];
    }
    const answer = text.replace(MARKED_ANSWER, '');
    if (answer === text) return [line];
    const labelled = thing !== undefined && !answer.includes(thing) ? `${thing}：${answer}` : answer;
    thing = undefined;
    return [{ ...line, text: labelled }];
  });
}

/** 100%，正职46人次: the answer is a figure. */
const isFigureFirst = (text: string): boolean => {
  const [first] = figuresOf(text);
  return first?.kind === 'quantity' && first.start === 0;
};

/** Lines of a talk with each question about a figure put before the figure that answers it. */
export function questionsAnswered(given: readonly ChatLine[]): readonly ChatLine[] {
  const lines = marksTaken(given);
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

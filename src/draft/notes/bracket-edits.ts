import { figuresOf } from '../../domain/figures.js';

/** 9项[改:7项], 22次[改:25次→再改:24次], [删,今年没做], 8名[不变]: last year's text with what is to become of it. */
const EDIT =
  /[[［【〔](?<what>再?改(?:成|为)?[:：]?|删(?:除|掉|去)?(?:[,，:：;；]\s*)?|不变|不改|照旧|保留)(?<how>[^\]］】〕\n]*)[\]］】〕]/gu;
/** Of several edits of one place the last is meant. */
const AGAIN = /(?:→|->|[,，;；]\s*再改)\s*(?:再?改(?:成|为)?)?[:：]?/u;
const CLAUSE_END = /[，,。；;：:\n]/u;
const SAME = /^(?:不变|不改|照旧|保留)/u;
/** 区级部门法律顾问 of 区级部门法律顾问实现全覆盖. */
const SUBJECT = /^(\p{Script=Han}{4,}?)(?:实现|达到|已|全部|均|为|是|有|做到|完成)/u;

export interface EditedText {
  readonly text: string;
  /** What the brackets took out, and what they say beside. */
  readonly struck: readonly string[];
}

/** The clause with its last figure of the same unit made the new one; null where the edit is no bare figure. */
function withFigure(clause: string, edit: string): string | null {
  const [right, another] = figuresOf(edit);
  if (!right || another) return null;
  const around = edit.slice(0, right.start) + edit.slice(right.end);
  if (!/^(?:今年|现在?|应?为|是|本年|度)*$/u.test(around)) return null;
  const wrong = figuresOf(clause).findLast(({ unit, kind }) => unit === right.unit && kind === right.kind);
  if (!wrong) return null;
  return clause.slice(0, wrong.start) + edit.slice(right.start, right.end) + clause.slice(wrong.end);
}

/** Notes in which brackets say how the text before them is to be changed, changed so. */
export function withEdits(given: string): EditedText {
  const struck: string[] = [];
  let text = '';
  let from = 0;
  for (const match of given.matchAll(EDIT)) {
    const { what = '', how = '' } = match.groups ?? {};
    text += given.slice(from, match.index);
    from = match.index + match[0].length;
    if (SAME.test(what)) continue;
    const start = Math.max(...[...text].map((char, at) => (CLAUSE_END.test(char) ? at + 1 : 0)), 0);
    const clause = text.slice(start);
    if (what.startsWith('删')) {
      const kept = /[;；]\s*$/u.test(what) ? how : (/[;；](.*)$/u.exec(how)?.[1] ?? '');
      struck.push(clause + (kept === '' ? how : how.slice(0, Math.max(0, how.length - kept.length - 1))));
      text = text.slice(0, start) + kept;
      continue;
    }
    const last = how.split(AGAIN).at(-1) ?? how;
    const [edit = '', ...beside] = last.split(/[,，;；](?!\d{3}(?!\d))/u);
    const changed = withFigure(clause, edit);
    const tells = figuresOf(edit).some(({ kind }) => kind === 'quantity');
    const [, subject] = SUBJECT.exec(clause) ?? [];
    struck.push(...beside.filter((words) => words.trim() !== ''));
    if (changed === null) struck.push(clause + (tells ? '' : edit));
    text = text.slice(0, start) + (changed ?? (tells ? `${subject ? `${subject}，` : ''}${edit}` : ''));
  }
  return { text: text + given.slice(from), struck };
}

import type { DraftSentence } from '../../domain/draft.js';
import { tellsStock } from '../statements/actors.js';
import { ABOUT } from '../statements/note-label.js';
import type { Statement } from '../statements/statement.js';

/** Sentences that stand in one paragraph. */
export type DraftParagraph = readonly DraftSentence[];

/** Statements of one clause are told in one sentence up to about this many characters. */
export const LONG_SENTENCE = 110;
/** The same where a statement has clauses of its own. */
const LONG_COMPOUND = 60;
/** More statements than this in one sentence are a list, not prose. */
const MOST_JOINED = 4;
const NO_SUBJECT =
  /^(?:坚持|围绕|按照|根据|下一?步|明年|今后|[区县市省镇乡](?:政府|委|人大)|(?:今年|全年)?[全我][区县市镇乡])/u;

/** What is said of next year within a result must not reach into the next result. */
const LATER = /明年|下一?步|来年|今后|后续|计划|预计|力争|打算|拟(?![定订制写])/u;

const isOfOneTopic = (one: Statement, other: Statement): boolean => one.topic !== null && one.topic === other.topic;

const notesOf = (statements: readonly Statement[]): readonly number[] =>
  [...new Set(statements.flatMap((statement) => statement.notes))].sort((a, b) => a - b);

/** One sentence that rests on the notes of its statements. */
export function sentence(text: string, statements: readonly Statement[]): DraftSentence {
  return {
    text: `${text}。`,
    notes: notesOf(statements),
    flags: [
      ...(statements.some((statement) => statement.conflict) ? (['conflict'] as const) : []),
      ...(statements.some((statement) => statement.doubted) ? (['unverified'] as const) : []),
    ],
  };
}

/**
 * Statements as prose: short neighbours of one department share a sentence, a contradiction stands alone. Where several
 * departments report (`named`), each run of sentences begins with its department.
 */
export function prose(statements: readonly Statement[], limit: number, named: boolean): DraftParagraph {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const run = runs.at(-1);
    const first = run?.[0];
    const isNextLine = run?.at(-1)?.line !== statement.line;
    const added = isNextLine ? statements.filter((each) => each.line === statement.line) : [statement];
    const length = [...(run ?? []), ...added].reduce((sum, { text }) => sum + text.length, 0);
    const longest = isNextLine && [...(run ?? []), ...added].some(isCompound) ? Math.min(limit, LONG_COMPOUND) : limit;
    const joins =
      first &&
      first.department === statement.department &&
      first.row === statement.row &&
      !first.conflict &&
      !statement.conflict &&
      !LATER.test(first.text) &&
      (!ABOUT.test(statement.text) || first.line === statement.line) &&
      (first.line === statement.line || isOfOneTopic(first, statement) || !ABOUT.test(first.text));
    if (run && joins && run.length < MOST_JOINED && length <= longest) run.push(statement);
    else runs.push([statement]);
  }
  return runs.map((run, index) => {
    const text = run.map((statement) => statement.text).join(run.some(isCompound) ? '；' : '，');
    const department = run[0]?.department ?? null;
    const again = runs[index - 1]?.[0]?.department === department;
    const subject =
      named && department !== null && !again && !(run[0]?.text ?? '').includes(department) && !NO_SUBJECT.test(text);
    return sentence(
      subject ? (tellsStock(text, department) ? `据${department}报送，${text}` : department + text) : text,
      run,
    );
  });
}

/** Has commas of its own, so that semicolons keep it apart from its neighbours. */
const isCompound = ({ text }: Statement): boolean => /[，：]/u.test(text.replace(ABOUT, ''));

import { figuresOf } from '../../domain/figures.js';
import { doubted, isDoubt } from '../notes/doubts.js';
import { noteMarks } from '../notes/note-marks.js';
import type { Statement } from './statement.js';

/** 律师是76还是78说不清: which of two is not known. */
const EITHER = /(\p{Script=Han}{2,8}?)(?:数|人数|件数)?(?:到底|究竟)?是?(\d[\d.]*)\p{Script=Han}{0,2}还是(\d[\d.]*)/u;

/** Marks the figure told elsewhere of which a note says that it may be another; the note itself is not told. */
function withEither(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const open = given.flatMap((statement) => {
    const [, thing = '', one, other] = EITHER.exec(statement.source) ?? [];
    return one && other ? [{ statement, thing, values: [Number(one), Number(other)] }] : [];
  });
  const remarks: string[] = [];
  const statements = given.map((told): Statement => {
    if (open.some(({ statement }) => statement === told)) return { ...told, kind: 'aside' };
    const doubt = open.find(({ thing }) => told.kind !== 'aside' && told.text.includes(thing.slice(-2)));
    const figure = doubt && figuresOf(told.text).find(({ value }) => value !== null && doubt.values.includes(value));
    if (!doubt || !figure) return told;
    const notes = [...new Set([...told.notes, ...doubt.statement.notes])].sort((a, b) => a - b);
    remarks.push(
      `${noteMarks(notes)}对${figure.text}说法不一（${doubt.values.join('还是')}），正文里用【待核实】标出，请核对。`,
    );
    return {
      ...told,
      notes,
      doubted: true,
      text: `${told.text.slice(0, figure.end)}【待核实】${told.text.slice(figure.end)}`,
    };
  });
  return { statements, remarks };
}

/** Figures that the notes themselves doubt, each shown with 【待核实】 instead of the words that doubt it. */
export function showDoubts(all: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const { statements: given, remarks: either } = withEither(all);
  const remarks: string[] = [...either];
  const statements: Statement[] = [];
  for (const statement of given) {
    const last = statements.at(-1);
    // 在册200人。数字待核。: the doubt is a sentence of its own.
    const isOfLast = statement.kind !== 'aside' && isDoubt(statement.text) && last && last.kind !== 'aside';
    const told = isOfLast ? { ...last, text: `${last.text}，${statement.text}` } : statement;
    const doubt = told.kind === 'aside' ? null : doubted(told.text);
    if (!doubt) {
      statements.push(statement);
      continue;
    }
    if (isOfLast) statements.pop();
    const notes = [...new Set([...told.notes, ...statement.notes])].sort((a, b) => a - b);
    statements.push({ ...told, text: doubt.text, notes, doubted: true });
    remarks.push(`${noteMarks(notes)}说${doubt.figures.join('、')}还不确定，正文里用【待核实】标出，请核对。`);
  }
  return { statements, remarks };
}

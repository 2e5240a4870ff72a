import { doubted, isDoubt } from '../notes/doubts.js';
import { noteMarks } from '../notes/note-marks.js';
import type { Statement } from './statement.js';

/** Figures that the notes themselves doubt, each shown with 【待核实】 instead of the words that doubt it. */
export function showDoubts(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
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

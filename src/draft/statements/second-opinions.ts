import { figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import type { Statement } from './statement.js';

/** …近10万份，普法办说是8.6万份: who else gives a figure for what was just counted. */
const OTHERWISE =
  /^(?:但是?|不过|可是?|而|另外)?(?:这个数?字?|此数)?[\p{Script=Han}\d]{0,8}?(?:说|讲|报|统计|给|提供)(?:的(?:数字?|数据)?)?(?:是|为|只有|才)$/u;

interface Opinion {
  readonly text: string;
  readonly figures: readonly string[];
}

/** A sentence that gives two figures for one thing, by two people: shown as a choice; null where it does not. */
function asChoice(text: string): Opinion | null {
  const clauses = text.split('，');
  for (const [index, clause] of clauses.entries()) {
    const figures = figuresOf(clause).filter(({ kind }) => kind === 'quantity');
    const before = clauses[index - 1] ?? '';
    const counted = figuresOf(before)
      .filter(({ kind }) => kind === 'quantity')
      .at(-1);
    const [other] = figures;
    if (!other || !counted || figures.length > 1 || other.end !== clause.length) continue;
    if (other.unit !== counted.unit || !OTHERWISE.test(clause.slice(0, other.start))) continue;
    if (other.value === counted.value && other.qualifier === counted.qualifier) continue;
    const pair = [before.slice(counted.start, counted.end), clause.slice(other.start, other.end)];
    const choice = `${before.slice(0, counted.start)}${pair.join('或')}【待核实】${before.slice(counted.end)}`;
    return { text: [...clauses.slice(0, index - 1), choice, ...clauses.slice(index + 1)].join('，'), figures: pair };
  }
  return null;
}

/** Shows both figures where a sentence says that somebody else counts otherwise; none is picked. */
export function showSecondOpinions(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const statements = given.map((statement) => {
    const choice = statement.kind === 'aside' ? null : asChoice(statement.text);
    if (!choice) return statement;
    remarks.push(`${noteMarks(statement.notes)}对同一事项给了两个数（${choice.figures.join('、')}），请核实后选定。`);
    return { ...statement, text: choice.text, conflict: true };
  });
  return { statements, remarks };
}

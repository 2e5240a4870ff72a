import { figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import type { Statement } from './statement.js';

/** …近10万份，普法办说是8.6万份: who else gives a figure for what was just counted. */
const OTHERWISE =
  /^(?:但是?|不过|可是?|而|另外)?(?:这个数?字?|此数)?[\p{Script=Han}\d]{0,8}?(?:说|讲|报|统计|给|提供)(?:的(?:数字?|数据)?)?(?:是|为|只有|才)$/u;

/** （工信局报2.1亿）: the same in brackets. */
const IN_BRACKETS = /\s*[（(]([^（）()]*\d[^（）()]*)[）)]/gu;
/** 以哪个为准还没定, 两边口径不一: says that nobody has decided. */
const UNDECIDED =
  /^(?:但是?|目前|现在)?(?:(?:以|按)(?:谁|哪)[^，]{0,8}(?:为准|算)?|[两双]边[^，\d]{0,8}(?:不一|对不上|不同)|[^，\d]{0,4}口径不[一同])[^，\d]{0,8}$|^(?:到底|究竟)?[^，\d]{0,4}(?:还|都)?(?:没|未)(?:有)?(?:最后|最终)?(?:定|敲定|统一|确定)(?:下来)?$/u;

/** 工信局报2.1亿: another office and its figure. */
const OTHER_OFFICE =
  /^((?![向给对由])\p{Script=Han}{1,8}(?:局|委|办|科|处|院|中心|所|部门|那边|这边|对方)(?:上?报|说|讲|统计|给|提供)(?:的(?:数字?|数据)?)?)(?=[约近超]?\d)/u;

/** What somebody else counts told as a clause of its own, without what says that it is open. */
function opinionTold(text: string): string {
  const open = text.replace(IN_BRACKETS, (whole, inside: string) =>
    inside.split('，').some((part) => UNDECIDED.test(part) || OTHER_OFFICE.test(part)) ? `，${inside}` : whole,
  );
  const clauses = open.split('，');
  const told = clauses.filter((clause) => !UNDECIDED.test(clause));
  const isOpen = told.length < clauses.length || open !== text;
  return told.map((clause) => (isOpen ? clause.replace(OTHER_OFFICE, '$1是') : clause)).join('，');
}

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
    if (
      (other.unit !== counted.unit && other.unit !== '' && counted.unit !== '') ||
      !OTHERWISE.test(clause.slice(0, other.start))
    )
      continue;
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
    const choice = statement.kind === 'aside' ? null : asChoice(opinionTold(statement.text));
    if (!choice) return statement;
    remarks.push(`${noteMarks(statement.notes)}对同一事项给了两个数（${choice.figures.join('、')}），请核实后选定。`);
    return { ...statement, text: choice.text, conflict: true };
  });
  return { statements, remarks };
}

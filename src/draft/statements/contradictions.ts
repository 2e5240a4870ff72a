import { firstRemarks, noteMarks } from '../notes/note-marks.js';
import { withoutTeller } from './actors.js';
import { type Count, countsOf, sameObject } from './counts.js';
import { contradict } from './rival-counts.js';
import type { Statement } from './statement.js';

/** More different figures than this for one wording are a list of different things, one a place or a month. */
const MOST_RIVALS = 4;

/**
 * Two figures for one thing: every statement that gives one shows them all as a choice, rests on all their notes and is
 * flagged. None is picked.
 */
export function showContradictions(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const counts = given.flatMap(countsOf);
  const alike = new Map<string, Count[]>();
  for (const count of counts) {
    const same = alike.get(count.core);
    if (same) same.push(count);
    else alike.set(count.core, [count]);
  }
  const byStatement = new Map<number, Count[]>();
  for (const count of counts) byStatement.set(count.at, [...(byStatement.get(count.at) ?? []), count]);
  const agree = (one: Count, other: Count): boolean =>
    (byStatement.get(one.at) ?? []).some((each) =>
      (byStatement.get(other.at) ?? []).some(
        (rival) => rival.figure.value === each.figure.value && sameObject(each, rival),
      ),
    );
  const remarks: string[] = [];
  const statements = [...given];
  for (const count of counts) {
    const rivals = (alike.get(count.core) ?? []).filter(
      (other) => other.at !== count.at && contradict(count, other, agree),
    );
    const statement = statements[count.at];
    const values = new Set(rivals.map((rival) => rival.figure.value));
    if (rivals.length === 0 || values.size > MOST_RIVALS || !statement) continue;
    const all = [count, ...rivals].sort((a, b) => a.at - b.at);
    const written = (alike.get(count.core) ?? []).map((each) => each.written);
    const figures = [...new Set(all.map((each) => each.written))].sort(
      (a, b) => written.indexOf(a) - written.indexOf(b),
    );
    const notes = [...new Set(all.flatMap((each) => given[each.at]?.notes ?? []))].sort((a, b) => a - b);
    if (all[0] === count) {
      remarks.push(`${noteMarks(notes)}对同一事项的数字不一致（${figures.join('、')}），请核实后选定。`);
    }
    statements[count.at] = {
      ...statement,
      text: withoutTeller(statement.text).replace(count.written, () => `${figures.join('或')}【待核实】`),
      notes: [...new Set([...statement.notes, ...notes])].sort((a, b) => a - b),
      conflict: true,
    };
  }
  return {
    statements,
    remarks: firstRemarks(remarks, (more) => `另有${more}处数字不一致，正文里已用【待核实】标出。`),
  };
}

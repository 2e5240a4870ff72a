import { figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';
import { clausesOf, type Statement } from './statement.js';

/** 没有出台新的规范性文件, 全年零败诉: says that a thing did not happen. */
const DENIAL =
  /^([^\d，]{0,8}?)(?:没有|没(?![收落])|从未|未(?![成来检保])|无(?![障人偿线害证照锡主]|刑事|纸化)|零(?![售工散星距]))([^\d，，；]{2,})$/u;
const LEAST = 2;

/** What before a denial names no subject of its own: 但, 尚, 全年, 备案审查中, 我区, the office that reports. */
const NO_SUBJECT =
  /但是?|然而|而|其中|尚|还|仍|均|都|一直|目前|截至目前|全年|\p{Script=Han}{2,8}(?:中|里|时|期间)|今年以?来?|年内|同时|[我本全][区市县镇局省委办]|\p{Script=Han}{0,8}(?:政府|管委会|[局委办院])/gu;

/** 幼儿园 of 但幼儿园尚未聘任: of whom or what it is denied, where not of what the other clause tells. */
const ofAnother = (subject: string, clause: string): boolean => {
  const own = subject.replace(NO_SUBJECT, '');
  return own.length >= LEAST && !clause.includes(own);
};

/** Words that change nothing of what is denied. */
const BESIDE = /新的|任何|一[起件例宗]|发生|出现|产生|案件|情况|问题|现象|行为|了|过|的|新(?=规)/gu;

const thingOf = (denied: string): string => denied.replace(BESIDE, '');

/** 区政府作为被告的46件，没有败诉: denied of those that the clause before counts by themselves. */
const ofOwnCount = (before: string): boolean => /(?:作为|涉及|其中)[^，]*的?\d[\d.]*\p{Script=Han}{1,2}$/u.test(before);

/** Marks what is denied in one clause and counted in another: 没有出台规范性文件 beside 出台规范性文件3件. */
export function markDenials(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const told = given.filter(({ kind }) => kind !== 'aside' && kind !== 'plan');
  const counted = told.flatMap((statement) =>
    clausesOf(statement.text).flatMap((clause) => {
      const figure = figuresOf(clause).find(
        ({ kind, value, unit }) => kind === 'quantity' && unit !== '%' && (value ?? 0) > 0,
      );
      return figure ? [{ statement, clause, words: clause.slice(0, figure.start).replace(BESIDE, '') }] : [];
    }),
  );
  const remarks: string[] = [];
  const statements = given.map((statement) => {
    if (!told.includes(statement)) return statement;
    let text = statement.text;
    const notes = new Set<number>();
    for (const [at, clause] of clausesOf(statement.text).entries()) {
      if (ofOwnCount(clausesOf(statement.text)[at - 1] ?? '')) continue;
      const [, subject = '', denied = ''] = DENIAL.exec(clause) ?? [];
      const thing = thingOf(denied);
      const rival =
        thing.length < LEAST
          ? undefined
          : counted.find(
              (each) =>
                each.words.includes(thing) &&
                !/没有|未|无|零|不/u.test(each.words) &&
                !ofAnother(subject, each.clause) &&
                isOfOne(each.statement, statement),
            );
      if (!rival) continue;
      for (const n of [...statement.notes, ...rival.statement.notes]) notes.add(n);
      remarks.push(
        `${noteMarks([...notes].sort((a, b) => a - b))}里“${clause}”与“${rival.clause}”对不上，正文用【待核实】标出，请核对。`,
      );
      text = text.replace(clause, () => `${clause}【待核实】`);
    }
    return notes.size === 0 ? statement : { ...statement, text, doubted: true };
  });
  return { statements, remarks };
}

/** Of one department, or one of them of nobody's. */
const isOfOne = (one: Statement, other: Statement): boolean =>
  one.department === null || other.department === null || one.department === other.department;

import { tellsStock } from '../statements/actors.js';
import type { Statement } from '../statements/statement.js';
import { isLead } from './lead-sentence.js';
import type { DraftParagraph } from './prose.js';

/** 全区…, 区政府…: has a subject of its own. */
const OWN_SUBJECT = /^(?:今年|全年|20\d\d年)?(?:[区县市省镇乡](?:政府|委|人大|政协)|全[区县市省州旗]|我[区县市镇乡])/u;
/** What stands before the first words of a sentence: 一是, 下一步，一是. */
const OPENING = /^(?:下一?步，)?(?:[一二三四五六七八九十]{1,3}是)?(?:工作中还存在不足：)?/u;

/** 今年以来，, 2023年3月15日，: says when, before who. */
const WHEN =
  /^(?:(?:今年|一年|本年度?|\d{4}年)(?:以来|来)|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|底|前)?)，/u;

/** Who reports before what is reported: 司法局排查…; 据司法所报送，全区排查…. */
function reportedBy(department: string, text: string): string {
  if (OWN_SUBJECT.test(text) || tellsStock(text, department)) return `据${department}报送，${text}`;
  const [when = ''] = WHEN.exec(text) ?? [];
  return when + department + text.slice(when.length);
}

/** A sentence with its department before the words that the department reported. */
function withDepartment(sentence: string, department: string, told: string): string {
  const found = told === '' ? -1 : sentence.indexOf(told);
  const at = found < 0 ? (OPENING.exec(sentence)?.[0].length ?? 0) : found;
  const start = sentence.slice(0, at).endsWith('将') ? at - 1 : at;
  return sentence.slice(0, start) + reportedBy(department, sentence.slice(start));
}

/**
 * Paragraphs in which each department that reported stands at least once, before the first of what it reported; who only
 * sent the whole did not do all that it tells. A choice of figures is nobody's.
 */
export function withDepartments(
  paragraphs: readonly DraftParagraph[],
  statements: readonly Statement[],
): readonly DraftParagraph[] {
  const told = statements.filter(({ conflict }) => !conflict);
  const departments = [...new Set(told.filter(({ sent }) => !sent).flatMap(({ department }) => department ?? []))];
  const named = departments.reduce((given, department) => {
    const all = statements.filter((statement) => statement.department === department);
    const own = all.filter(({ conflict }) => !conflict);
    const notes = new Set(all.flatMap((statement) => statement.notes));
    const rests = given.flat().filter((sentence) => sentence.notes.some((n) => notes.has(n)));
    if (rests.some(({ text }) => text.includes(department))) return given;
    const tells = (of: readonly Statement[]) => rests.find(({ text }) => of.some((each) => text.includes(each.text)));
    const deeds = own.filter(({ text, kind }) => kind !== 'background' && !tellsStock(text, department));
    const first =
      tells(deeds) ??
      tells(own) ??
      rests.find(
        ({ text, flags }) =>
          !flags.includes('conflict') &&
          !text.includes('，重点做好以下工作') &&
          !isLead(text) &&
          !text.startsWith('工作中还存在一些不足'),
      );
    if (!first) return given;
    const said = [...deeds, ...own].find((statement) => first.text.includes(statement.text))?.text ?? '';
    return given.map((paragraph) =>
      paragraph.map((sentence) =>
        sentence === first ? { ...sentence, text: withDepartment(sentence.text, department, said) } : sentence,
      ),
    );
  }, paragraphs);
  return new Set(told.map(({ department }) => department)).size > 1 ? withPlanners(named, told) : named;
}

/** 下一步，市监局将…: among the work of several, whose plan it is. */
const withPlanners = (paragraphs: readonly DraftParagraph[], told: readonly Statement[]): readonly DraftParagraph[] =>
  paragraphs.map((paragraph) =>
    paragraph.map((sentence) => {
      const plan = told.find(
        ({ kind, sent, department, text, source }) =>
          kind === 'plan' &&
          (!sent || /^(?:我们|我局|我委|我院|本局|我单位)/u.test(source)) &&
          department !== null &&
          sentence.text.includes(text.replace(/^(?:计划|拟|打算)/u, '')),
      );
      const planner = plan?.department ?? null;
      return plan && planner && !sentence.text.includes(planner)
        ? { ...sentence, text: withDepartment(sentence.text, planner, plan.text) }
        : sentence;
    }),
  );

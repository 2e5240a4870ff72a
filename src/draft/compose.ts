import type { DraftSentence } from '../domain/draft.js';
import type { DraftingWords } from './drafting-words.js';
import { chineseOrdinal, type SectionPlace } from './heading.js';
import { groupMeasures, type MeasureGroup } from './measure-groups.js';
import { MEASURES_PART, PLANS_PART, PROBLEMS_PART } from './outline.js';
import type { Statement, StatementKind } from './statement.js';
import { missingFigures } from './usual-figures.js';

/** Sentences that stand in one paragraph. */
export type DraftParagraph = readonly DraftSentence[];

/** Results are told in one sentence up to about this many characters. */
const LONG_SENTENCE = 110;
/** A paragraph of measures longer than this is broken before each 一是. */
const LONG_PARAGRAPH = 320;

const notesOf = (statements: readonly Statement[]): readonly number[] =>
  [...new Set(statements.flatMap((statement) => statement.notes))].sort((a, b) => a - b);

function sentence(text: string, statements: readonly Statement[]): DraftSentence {
  return {
    text: `${text}。`,
    notes: notesOf(statements),
    flags: statements.some((statement) => statement.conflict) ? ['conflict'] : [],
  };
}

/**
 * Statements as prose: short neighbours of one department share a sentence, a contradiction stands alone. Where several
 * departments report (`named`), each run of sentences begins with its department.
 */
function prose(statements: readonly Statement[], limit: number, named: boolean): readonly DraftSentence[] {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const run = runs.at(-1);
    const first = run?.[0];
    const length = run?.reduce((sum, each) => sum + each.text.length, 0) ?? 0;
    const joins = first && first.department === statement.department && !first.conflict && !statement.conflict;
    if (run && joins && length + statement.text.length <= limit) run.push(statement);
    else runs.push([statement]);
  }
  return runs.map((run, index) => {
    const text = run.map((statement) => statement.text).join('，');
    const department = run[0]?.department ?? null;
    const again = runs[index - 1]?.[0]?.department === department;
    const subject = named && department !== null && !again && !text.includes(department) && !NO_SUBJECT.test(text);
    return sentence(subject ? department + text : text, run);
  });
}

const NO_SUBJECT = /^(?:坚持|围绕|按照|根据|下一?步|明年|今后)/u;

/** 一是 … 二是 … : one item is a list of sentences. */
function enumerate(items: readonly (readonly DraftSentence[])[]): readonly (readonly DraftSentence[])[] {
  if (items.length < 2) return items;
  return items.map((item, index) =>
    item.map((each, at) => (at === 0 ? { ...each, text: `${chineseOrdinal(index + 1)}是${each.text}` } : each)),
  );
}

function measureItems(groups: readonly MeasureGroup[], named: boolean): readonly (readonly DraftSentence[])[] {
  return enumerate(
    groups.map((group) => [
      ...(group.label === null ? [] : [{ ...sentence(group.label, group.statements), flags: [] }]),
      ...prose(group.statements, 48, named),
    ]),
  );
}

/** Items stay in one paragraph with the lead while that is readable. */
function layOut(lead: DraftParagraph, items: readonly (readonly DraftSentence[])[]): readonly DraftParagraph[] {
  const flat = items.flat();
  const length = [...lead, ...flat].reduce((sum, each) => sum + each.text.length, 0);
  return length <= LONG_PARAGRAPH || items.length < 2 ? [[...lead, ...flat]] : [lead, ...items];
}

function leadSentence(place: SectionPlace, groups: readonly MeasureGroup[]): DraftSentence {
  const all = groups.flatMap((group) => group.statements);
  const names = [...new Set(groups.map((group) => group.aspect).filter((name) => name !== null))];
  const how = names.length >= 2 ? `从${names.join('、')}等方面抓好落实` : '主要做了以下工作';
  return { ...sentence(`围绕${place.title}，${how}`, all), flags: [] };
}

function problems(statements: readonly Statement[], standsAlone: boolean): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  const told = statements.map((each) => ({
    ...each,
    text: each.text.replace(
      /^(?:存在的?(?:主要)?(?:问题|不足)(?:是|有)?|主要(?:问题|不足)?是|问题是|困难是)[，：:]?/u,
      '',
    ),
  }));
  if (told.length === 1) {
    return [told.map((each) => sentence(standsAlone ? each.text : `工作中还存在不足：${each.text}`, [each]))];
  }
  const lead = { ...sentence('工作中还存在一些不足', told), flags: [] };
  return layOut([lead], enumerate(told.map((each) => [sentence(each.text, [each])])));
}

function causes(statements: readonly Statement[]): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  return [
    prose(statements, LONG_SENTENCE, false).map((each, index) =>
      index === 0
        ? {
            ...each,
            text: `究其原因，${each.text.replace(/^(?:主要)?(?:原因(?:是|在于|为)?|根源(?:是|在于)?)[，：:]?/u, '')}`,
          }
        : each,
    ),
  ];
}

const PLAN_LEAD = /^(?:下一?步(?:工作)?|今后|接下来)[，：:]?(?:我们|我局)?[，]?/u;

function plans(
  statements: readonly Statement[],
  standsAlone: boolean,
  future: readonly string[],
): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  const told = statements.map((each) => ({ ...each, text: each.text.replace(PLAN_LEAD, '') }));
  if (standsAlone) {
    const bare = (text: string): string =>
      future.some((word) => word.startsWith('将') && text.startsWith(word))
        ? text.slice(1)
        : text.replace(/^(?:计划|拟|打算)/u, '');
    const items = told.map((each) => ({ ...each, text: bare(each.text) }));
    const lead = { ...sentence('下一年度，重点做好以下工作', items), flags: [] };
    return layOut(items.length > 1 ? [lead] : [], enumerate(items.map((each) => [sentence(each.text, [each])])));
  }
  const opened = (text: string): string =>
    /^(?:计划|拟|打算|力争|争取|准备|预计|明年|下一年|来年|20\d\d年)/.test(text) ||
    future.some((word) => text.startsWith(word))
      ? text
      : `将${text}`;
  const items = told.map((each) => [sentence(opened(each.text), [each])]);
  const [first, ...rest] = enumerate(items).flat();
  return first ? [[{ ...first, text: `下一步，${first.text}` }, ...rest]] : [];
}

/** Writes a section from its statements: lead, measures, results, then shortcomings and next steps where there are any. */
export function compose(
  given: readonly Statement[],
  place: SectionPlace,
  words: DraftingWords,
): readonly DraftParagraph[] {
  const statements = given.filter((statement) => statement.kind !== 'aside');
  const named = new Set(statements.flatMap((statement) => statement.department ?? [])).size > 1;
  const of = (...kinds: readonly StatementKind[]): readonly Statement[] =>
    statements.filter((statement) => kinds.includes(statement.kind));
  const paragraph = (told: readonly Statement[]): DraftParagraph => prose(told, LONG_SENTENCE, named);
  const written =
    place.part === PLANS_PART
      ? [
          paragraph(of('background')),
          ...plans(of('plan', 'measure', 'result'), true, words.plan),
          ...problems(of('problem', 'cause'), true),
        ]
      : place.part === PROBLEMS_PART
        ? [
            paragraph(of('background')),
            ...problems(of('problem', 'result'), of('problem', 'result').length === 1),
            ...causes(of('cause')),
            paragraph(of('measure')),
            ...plans(of('plan'), false, words.plan),
          ]
        : [
            ...measures(of('background'), of('measure'), of('result'), place, words, named),
            ...problems(of('problem', 'cause'), false),
            ...plans(of('plan'), false, words.plan),
          ];
  return written.filter((each) => each.length > 0);
}

function measures(
  background: readonly Statement[],
  done: readonly Statement[],
  results: readonly Statement[],
  place: SectionPlace,
  words: DraftingWords,
  named: boolean,
): readonly DraftParagraph[] {
  const full = done.filter((statement) => !statement.terse);
  const brief = full.length < 2 ? done.filter((statement) => statement.terse) : [];
  const { groups, rest } = groupMeasures(brief.length > 0 ? full : done, [...results, ...brief].sort(byNote), words);
  const items = measureItems(groups, named);
  const outcome = prose(rest, LONG_SENTENCE, named);
  const opening =
    background.length > 0
      ? prose(background, LONG_SENTENCE, named)
      : items.length > 1 && place.part === MEASURES_PART
        ? [leadSentence(place, groups)]
        : [];
  const missing = missingFigures(
    place.outline?.figures ?? [],
    [...done, ...results].map((each) => each.text),
  ).join('，');
  if (items.length === 0 && opening.length === 0 && outcome[0] && place.part === MEASURES_PART) {
    const [first, ...others] = outcome;
    return [append([{ ...first, text: `围绕${place.title}，${first.text}` }, ...others], missing)];
  }
  const laid = layOut(opening, items);
  if (items.length > 1) {
    const told =
      outcome.length > 0 ? append(outcome, missing) : missing ? [{ ...sentence(missing, done), flags: [] }] : [];
    return [...laid, told];
  }
  return [append([...laid.flat(), ...outcome], missing)];
}

const byNote = (one: Statement, other: Statement): number => (one.notes[0] ?? 0) - (other.notes[0] ?? 0);

/** Adds what is missing to the last sentence, which then carries its notes. */
function append(sentences: readonly DraftSentence[], missing: string): DraftParagraph {
  const last = sentences.at(-1);
  if (!last || missing === '') return sentences;
  return [...sentences.slice(0, -1), { ...last, text: `${last.text.replace(/。$/, '')}，${missing}。` }];
}

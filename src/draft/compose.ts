import type { DraftingWords } from './drafting-words.js';
import type { SectionPlace } from './heading.js';
import { enumerate, layOut, measuresPart } from './measures-part.js';
import { LEADERS_PART, PLANS_PART, PROBLEMS_PART } from './outline.js';
import { type DraftParagraph, LONG_SENTENCE, prose, sentence } from './prose.js';
import type { Statement, StatementKind } from './statement.js';

function problems(statements: readonly Statement[], standsAlone: boolean): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  const told = statements.map((each) => ({
    ...each,
    text: each.text.replace(
      /^(?:存在的?(?:主要)?(?:问题|不足)(?:是|有)?|主要(?:问题|不足)?是|(?:问题|不足|困难)(?:主要)?(?:是|有|在于))[，：:]?/u,
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
            text: `究其原因，${each.text.replace(/^(?:主要)?(?:原因分析[：:]|原因(?:是|在于|为)?|根源(?:是|在于)?)[，：:]?/u, '')}`,
          }
        : each,
    ),
  ];
}

/** A plan that says itself when. */
const OWN_TIME = /^(?:明年|下一年|来年|今后|20\d\d年)/;
const PLAN_LEAD = /^(?:下一?步(?:工作)?|今后|接下来)[，：:]?(?:我们|我局)?[，]?/u;

function plans(
  statements: readonly Statement[],
  standsAlone: boolean,
  future: readonly string[],
  year?: Statement,
): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  const told = statements.map((each) => ({ ...each, text: each.text.replace(PLAN_LEAD, '') }));
  if (standsAlone) {
    const bare = (text: string): string =>
      future.some((word) => word.startsWith('将') && text.startsWith(word))
        ? text.slice(1)
        : text.replace(/^(?:计划|拟|打算)/u, '');
    const items = told.map((each) => ({ ...each, text: bare(each.text) }));
    const lead = { ...sentence(`${year?.text ?? '下一年度'}，重点做好以下工作`, year ? [year] : items), flags: [] };
    return layOut(items.length > 1 ? [lead] : [], enumerate(items.map((each) => [sentence(each.text, [each])])));
  }
  const opened = (text: string): string =>
    /^(?:将|计划|拟|打算|力争|争取|准备|预计|明年|下一年|来年|20\d\d年)/.test(text) ||
    future.some((word) => text.startsWith(word))
      ? text
      : `将${text}`;
  const items = told.map((each) => [sentence(opened(each.text), [each])]);
  const [first, ...rest] = enumerate(items).flat();
  if (!first) return [];
  return [[OWN_TIME.test(first.text) ? first : { ...first, text: `下一步，${first.text}` }, ...rest]];
}

/** One paragraph where each is one. */
const joined = (some: readonly DraftParagraph[], more: readonly DraftParagraph[]): readonly DraftParagraph[] =>
  some.length === 1 && more.length === 1 ? [[...some, ...more].flat()] : [...some, ...more];

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
  const after = [
    ...joined(problems(of('problem'), false), causes(of('cause'))),
    ...plans(of('plan'), false, words.plan),
  ];
  const partWriters: Readonly<Record<number, () => readonly DraftParagraph[]>> = {
    [PROBLEMS_PART]: () => [
      paragraph(of('background')),
      ...problems(of('problem', 'result', 'measure'), of('problem', 'result', 'measure').length === 1),
      ...causes(of('cause')),
      ...plans(of('plan'), false, words.plan),
    ],
    [LEADERS_PART]: () => [paragraph(of('background', 'measure', 'result')), ...after],
    [PLANS_PART]: () => [
      paragraph(of('background')),
      ...plans(of('plan', 'measure', 'result'), true, words.plan, given.find(isYear)),
      ...problems(of('problem'), true),
      ...causes(of('cause')),
    ],
  };
  const write = partWriters[place.part];
  const written = write
    ? write()
    : [...measuresPart(of('background'), of('measure', 'result'), place, words), ...after];
  return written.filter((each) => each.length > 0);
}

/** 2024年： above a list of plans. */
const isYear = ({ text }: Statement): boolean => /^20\d{2}年度?$/.test(text);

import type { DraftSentence } from '../../domain/draft.js';
import type { SectionPlace } from '../outline/heading.js';
import { LEADERS_PART, PLANS_PART, PROBLEMS_PART } from '../outline/outline.js';
import type { Statement, StatementKind } from '../statements/statement.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { enumerate, layOut, measuresPart } from './measures-part.js';
import { withDepartments } from './named-departments.js';
import { type DraftParagraph, LONG_SENTENCE, prose, sentence } from './prose.js';

function problems(statements: readonly Statement[], standsAlone: boolean): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  const told = statements.map((each) => ({
    ...each,
    text: each.text.replace(
      /^[^。；：\d]{0,48}(?:存在|面临)[^，。；：\d]{0,6}(?:问题|不足|短板|差距|困难)[：:]|^(?:存在的?(?:主要)?(?:问题|不足)(?:就?是|有)?|主要(?:问题|不足)?就?是|(?:问题|不足(?:之处)?|困难)，?(?:主要)?(?:就?是|有|在于))[，：:]?/u,
      '',
    ),
  }));
  const [first] = told;
  if (told.length === 1 && first) {
    return [[sentence(standsAlone ? first.text : `工作中还存在不足：${first.text}`, [first])]];
  }
  const lead = { ...sentence('工作中还存在一些不足', told), flags: [] };
  return layOut([lead], enumerate(byLine(told).map((line) => line.map(withItsCause))));
}

/** Statements of one line of the notes belong together: a shortcoming, what shows it, and its cause. */
function byLine(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const lines = new Map<number, Statement[]>();
  for (const each of statements) lines.set(each.line, [...(lines.get(each.line) ?? []), each]);
  return [...lines.values()];
}

const withItsCause = (each: Statement): DraftSentence =>
  sentence(each.kind === 'cause' ? each.text.replace(/^(?:主要)?原因[：:](?!一是)/u, '原因是') : each.text, [each]);

/** Causes that stand in a line with the shortcoming they explain. */
const explaining = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(
    (each) => each.kind === 'cause' && statements.some(({ kind, line }) => kind === 'problem' && line === each.line),
  );

function causes(statements: readonly Statement[]): readonly DraftParagraph[] {
  if (statements.length === 0) return [];
  return [
    prose(statements, LONG_SENTENCE, false).map((each, index) =>
      index === 0
        ? {
            ...each,
            text: `究其原因，${each.text.replace(/^(?:主要)?(?:原因分析[：:]|原因(?:是|在于|为)?|根源(?:是|在于)?|究其原因)[，：:]?/u, '')}`,
          }
        : each,
    ),
  ];
}

/** A plan that says itself when. */
const OWN_TIME = /^(?:明年|下一年|来年|今后|20\d\d年)/;
/** A verb that 将 can stand before; a noun cannot. */
const STARTS_AS_WORK =
  /^(?:进一步|继续|持续|深入|全面|加强|强化|推进|推动|推行|推广|开展|完善|健全|建立|建设|建成|提升|提高|深化|优化|规范|落实|加快|加大|抓好|做好|组织|实施|出台|制定|修订|探索|实现|扩大|增加|培训|培养|引进|配备|把|对|同|与|在|围绕|以)/u;
const PLAN_LEAD =
  /^(?:下一?步(?:工作)?|下一?阶段|今后|接下来|后续)(?:的?(?:打算|重点)?是)?[，：:]?(?:我们|我局)?[，]?|^明年，/u;

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
    STARTS_AS_WORK.test(text) && !future.some((word) => text.startsWith(word)) ? `将${text}` : text;
  const items = told.map((each) => [sentence(opened(each.text), [each])]);
  const [first, ...rest] = enumerate(items).flat();
  if (!first) return [];
  return [[OWN_TIME.test(first.text) ? first : { ...first, text: `下一步，${first.text}` }, ...rest]];
}

/** One paragraph where each is one. */
const joined = (some: readonly DraftParagraph[], more: readonly DraftParagraph[]): readonly DraftParagraph[] =>
  some.length === 1 && more.length === 1 ? [[...some, ...more].flat()] : [...some, ...more];

/** What the notes enumerate stays enumerated; the rest is told as it comes. */
function leaders(
  statements: readonly Statement[],
  paragraph: (told: readonly Statement[]) => DraftParagraph,
): readonly DraftParagraph[] {
  const lines = byLine(statements.filter(({ enumerated }) => enumerated));
  if (lines.length < 2) return [paragraph(statements)];
  return [
    ...layOut([], enumerate(lines.map(paragraph))),
    paragraph(statements.filter(({ enumerated }) => !enumerated)),
  ];
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
  const after = [
    ...joined(problems(of('problem'), false), causes(of('cause'))),
    ...plans(of('plan'), false, words.plan),
  ];
  const partWriters: Readonly<Record<number, () => readonly DraftParagraph[]>> = {
    [PROBLEMS_PART]: () => [
      paragraph(of('background')),
      ...problems(
        statements.filter(
          (each) => ['problem', 'result', 'measure'].includes(each.kind) || explaining(statements).includes(each),
        ),
        of('problem', 'result', 'measure').length === 1,
      ),
      ...causes(of('cause').filter((each) => !explaining(statements).includes(each))),
      ...plans(of('plan'), false, words.plan),
    ],
    [LEADERS_PART]: () => [...leaders(of('background', 'measure', 'result'), paragraph), ...after],
    [PLANS_PART]: () => [
      paragraph(
        statements.filter(
          (each) => each.kind === 'background' || (each.done && each.kind !== 'problem' && !isOfPlan(each, statements)),
        ),
      ),
      ...plans(
        of('plan', 'measure', 'result')
          .filter(({ done }) => !done)
          .map((plan) => withDone(plan, statements)),
        true,
        words.plan,
        given.find(isYear),
      ),
      ...problems(of('problem'), true),
      ...causes(of('cause')),
    ],
  };
  const write = partWriters[place.part];
  const written = write
    ? write()
    : [...measuresPart(of('background'), of('measure', 'result'), place, words), ...after];
  const paragraphs = written.filter((each) => each.length > 0);
  // Who sends in a shortcoming is not whose it is.
  return place.part === PROBLEMS_PART ? paragraphs : withDepartments(paragraphs, statements);
}

/** 目前已清理17份: of what was told before it, and not of a year of its own. */
const GOES_ON = /^(?:(?:目前|现在?|截至目前|至今)?已|目前|其中|剩余|其余)/u;

/** 继续清理承诺，已清理17份: how far a plan has come is told with it, where it stands in one line with that alone. */
function isOfPlan(done: Statement, statements: readonly Statement[]): boolean {
  const before = statements.filter(({ line }) => line === done.line);
  const [first] = before;
  if (first === undefined || first === done || first.done || !GOES_ON.test(done.text)) return false;
  return before.filter((each) => !each.done).length === 1;
}

const withDone = (plan: Statement, statements: readonly Statement[]): Statement => {
  const done = statements.filter((each) => each.done && each.line === plan.line && isOfPlan(each, statements));
  const told = [plan, ...done];
  return {
    ...plan,
    text: told.map(({ text }) => text).join('，'),
    notes: [...new Set(told.flatMap(({ notes }) => notes))].sort((a, b) => a - b),
    conflict: told.some(({ conflict }) => conflict),
    doubted: told.some(({ doubted }) => doubted === true),
  };
};

/** 2024年： above a list of plans. */
const isYear = ({ text }: Statement): boolean => /^20\d{2}年度?$/.test(text);

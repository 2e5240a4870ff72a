import type { Claim } from '../domain/answer.js';
import type { ReportSummary } from '../domain/report.js';
import {
  type Block,
  blockText,
  Citations,
  claimOf,
  covered,
  type Finished,
  headingOf,
  namesOf,
  refusal,
} from './compose.js';
import type { Finding } from './evidence/select.js';
import { isTold, missingHalf } from './missing-half.js';
import type { Question } from './question/question.js';
import type { Concept } from './question/topic.js';

/** How many reports of a survey are shown unless all are asked for. */
export const SHOWN = 10;

/** What was found in one report of the scope; no findings: it is silent. */
export interface ReportFindings {
  readonly report: ReportSummary;
  readonly findings: readonly Finding[];
  /** How it tells the rate that was asked for; absent or null where it does not, or none was. */
  readonly tellsRate?: 'in figures' | 'in words' | null;
}

/** How a question's topic is named in sentences about it. */
export function topicName({ topic, part }: Question): string {
  const named = topic.concepts.filter(({ generic }) => !generic);
  const concepts = named.length > 0 || part ? named : topic.concepts;
  const words = concepts.map(({ source }) => source.replace(/[“”"《》\s]/g, '')).join('、');
  const parts = { problems: '存在的问题', plan: '下一步安排', responsibility: '第一责任人履职', work: '' };
  const partName = part ? parts[part] : '';
  return words && partName ? `${words}方面${partName}` : words || partName || '这个问题';
}

/** How it is told that no report speaks of the topic: of what none of the library holds, else of all of it together. */
function untoldName(question: Question): string {
  const { topic } = question;
  const unheard = topic.sets
    .filter((set) => set.every(({ source }) => topic.unheard.includes(source)) && set.some(({ required }) => required))
    .flat();
  if (unheard.length > 0) return `写到“${topicName({ ...question, topic: { ...topic, concepts: unheard } })}”`;
  const several = topic.concepts.filter(({ generic }) => !generic).length > 1;
  return `${several ? '同时' : ''}写到“${topicName(question)}”`;
}

const readOf = (scope: readonly ReportSummary[]): string =>
  scope.length === 1 ? `${namesOf(scope)}的报告` : `所查的${scope.length}份报告都`;

/** A conclusion from reports that tell a rate is about that rate. */
function quoted(name: string, speaking: readonly ReportFindings[]): string {
  const told = speaking.flatMap(({ tellsRate }) => tellsRate ?? []);
  const ofRate = told.length > 0 && !/率$|比例$/u.test(name) ? '的比率' : '';
  return `“${name}”${ofRate}${told.includes('in words') ? '（或写明全部、为零）' : ''}`;
}

/** What of the topic all of the reports speak of, each in its findings: a conclusion claims nothing else. */
function toldName(question: Question, speaking: readonly ReportFindings[]): string {
  const { topic } = question;
  const byAll = topic.sets.filter((set) =>
    speaking.every(({ findings }) => set.some((concept) => isTold(concept, findings))),
  );
  const main = byAll.some((set) => set.some(({ required }) => required));
  const byAny = (concept: Concept): boolean => speaking.some(({ findings }) => isTold(concept, findings));
  const told = topic.concepts.filter(
    (concept) => !concept.generic && byAny(concept) && (!main || byAll.some((set) => set.includes(concept))),
  );
  return topicName(told.length > 0 ? { ...question, topic: { ...topic, concepts: told } } : question);
}

/**
 * Composes a survey: who says something, who is silent, then a block a report, those with most to say first.
 * `counted`: reports known to speak of it that are not shown; `unread`: how many may and were not read.
 */
export function composeSurvey(
  question: Question,
  found: readonly ReportFindings[],
  scope: readonly ReportSummary[],
  {
    shown,
    counted,
    unread,
  }: { readonly shown: number; readonly counted: readonly ReportSummary[]; readonly unread: number },
): Finished {
  const speaking = found.filter(({ findings }) => findings.length > 0);
  const reports = [...speaking.map(({ report }) => report), ...counted];
  const ids = new Set(reports.map(({ id }) => id));
  const silent = scope.filter((report) => !ids.has(report.id));
  if (speaking.length === 0) {
    return {
      ...refusal(`${readOf(scope)}没有${untoldName(question)}。`, null),
      coverage: coverageOf(scope, [], silent),
    };
  }
  const findings = speaking.flatMap((each) => each.findings);
  const name = quoted(toldName(question, speaking), speaking);
  const citations = new Citations();
  const blocks: Block[] = speaking.slice(0, shown).map(({ report, findings }) => ({
    report,
    claims: findings.map((finding) => claimOf(finding, citations, question.part)),
  }));
  const lines = [
    conclusion(question, name, reports, silent, scope),
    ...blocks.map((block) => blockText(block, headingOf(block.report, scope))),
  ];
  const missing = missingHalf(question, findings);
  if (missing) lines.push(missing);
  if (reports.length > blocks.length) {
    const left = unread > 0 ? `，还有${unread}份没有逐份读` : '';
    lines.push(`另有${reports.length - blocks.length}份报告也写到${left}，可查看全部。`);
  }
  return {
    status: 'answered',
    text: lines.join('\n\n'),
    claims: blocks.flatMap<Claim>(({ claims }) => claims),
    citations: citations.list,
    coverage: coverageOf(scope, reports, silent),
  };
}

function conclusion(
  question: Question,
  name: string,
  speaking: readonly ReportSummary[],
  silent: readonly ReportSummary[],
  scope: readonly ReportSummary[],
): string {
  if (scope.length === 1) return `${namesOf(speaking)}的报告写到了${name}。`;
  const names = namesOf(speaking);
  if (silent.length === 0) return `${scope.length}份报告都写到${name}：${names}。`;
  const quiet = `${namesOf(silent)}未提及`;
  const said = `${scope.length}份报告中${speaking.length}份写到${name}：${names}`;
  return question.silent ? `${quiet}；${said}。` : `${said}；${quiet}。`;
}

const coverageOf = (
  scope: readonly ReportSummary[],
  speaking: readonly ReportSummary[],
  silent: readonly ReportSummary[],
): NonNullable<Finished['coverage']> => ({
  scanned: scope.length,
  mentioned: speaking.map(covered),
  notMentioned: silent.map(covered),
});

import type { ReportKind } from '../../domain/report.js';

/** The kinds of report that a question may keep to, by what it calls their writers. */
const WRITERS: readonly (readonly [ReportKind, string])[] = [
  ['department', '(?:部门|司法局|委办局|局)(?:\\([^)]*\\))?(?:自己)?'],
  [
    'township',
    '(?:乡镇|镇街|街镇|镇|街道|乡)(?:办事处|办|人民政府|政府)?(?:[、和与](?:乡镇|镇|街道|乡)(?:办事处|办|政府)?)*(?:这?一?级|层面|层级)?',
  ],
];

const REPORT = '(?:写|发|出)?的?(?:年度)?报告';

/** 只看街道的 says it of reports without naming them; 只看街道的环境整治 does not. */
const ONLY = '(?<=[只仅单光就]看|只[要说列])';
const NOTHING_ELSE = '的(?=[呢吧吗]?(?:[?？。,，]|$))';

const KINDS = WRITERS.map(
  ([kind, writer]) => [kind, new RegExp(`${writer}${REPORT}|${ONLY}各?${writer}${NOTHING_ELSE}`, 'gu')] as const,
);

/** The kinds of report that a question keeps to; none where it names none. */
export const kindsNamed = (text: string): readonly ReportKind[] =>
  KINDS.flatMap(([kind, pattern]) => (text.search(pattern) >= 0 ? [kind] : []));

/** A question with the words that name kinds of report blanked out by spaces. */
export const withoutKinds = (text: string): string =>
  KINDS.reduce((rest, [, pattern]) => rest.replace(pattern, (words) => ' '.repeat(words.length)), text);

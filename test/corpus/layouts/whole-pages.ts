import type { Report } from '../../../src/domain/report.js';
import { BODY, KEPT, KEPT_WORDS, MEASURES, OPENING, paragraphs, REPORT } from './page-body.js';

/** A page given whole, because its body itself is laid out in an unusual way. */
export interface WholePage {
  readonly name: string;
  readonly file: string;
  readonly page: string;
  readonly expected: Partial<Report>;
  /** Words that must stand in a paragraph, each with a part of its section path, or null for anywhere. */
  readonly kept: readonly (readonly [string, string | null])[];
  readonly dropped?: readonly string[];
}

/** Broken at 30 characters, with a page's number and running head after every fifth line. */
const printed = ['云岭区2023年度法治政府建设情况报告', ...BODY.flatMap((line) => `  ${line}`.match(/.{1,30}/g) ?? [])]
  .flatMap((line, index) =>
    index % 5 === 4 ? [line, '', `— ${(index + 1) / 5} —`, '', '云岭区2023年度法治政府建设情况报告'] : [line],
  )
  .join('\n');

/** As a PDF is turned to text with its layout: a margin on every line, form feeds, bare page numbers. */
const withMargin = [
  '                    云岭区人民政府',
  '              2023年度法治政府建设情况报告',
  ...BODY.flatMap((line) => `    ${line}`.match(/.{1,30}/g) ?? []).map((line) => `          ${line}`),
]
  .flatMap((line, index) => (index % 7 === 6 ? [line, '', `${' '.repeat(30)}${(index + 1) / 7}`, '\f'] : [line]))
  .join('\n');

export const WHOLE_PAGES: readonly WholePage[] = [
  {
    name: 'a title that goes on to next year’s plans',
    file: 'plans.html',
    page: `<div class="tit">云岭区司法局2023年法治政府建设工作情况和2024年工作安排</div><p>来源:办公室 发布时间:2023-12-28</p>${paragraphs(BODY)}`,
    expected: {
      title: '云岭区司法局2023年法治政府建设工作情况和2024年工作安排',
      year: 2023,
      kind: 'department',
      published: '2023-12-28',
    },
    kept: KEPT,
  },
  {
    name: 'a title that begins with the year and names the place twice',
    file: 'twice.html',
    page: `<h1>2023年云台新区(云台镇)法治政府建设工作报告</h1>${paragraphs(BODY)}`,
    expected: { district: '云台新区', year: 2023, kind: 'region' },
    kept: KEPT,
  },
  {
    name: 'lines whose ends became spaces',
    file: 'spaces.txt',
    page: ['云岭区2023年度法治政府建设情况报告', ...BODY].join(' '),
    expected: { ...REPORT, title: '云岭区2023年度法治政府建设情况报告' },
    kept: KEPT,
  },
  {
    name: 'spaces between all characters',
    file: 'spaced.txt',
    page: ['云岭区人民政府2023年度法治政府建设情况报告', ...BODY].map((line) => [...line].join(' ')).join('\n'),
    expected: { ...REPORT, issuer: '云岭区人民政府' },
    kept: KEPT,
  },
  {
    name: 'labels with spaces inside',
    file: 'labels.txt',
    page: ['云岭区2023年度法治政府建设情况报告', ...BODY]
      .map((line) => line.replace(/^\((.)\)/, '( $1 ) ').replace(/^(.)、/, '$1 、'))
      .join('\n'),
    expected: REPORT,
    kept: KEPT,
  },
  {
    name: 'page numbers and running heads inside sentences',
    file: 'printed.txt',
    page: printed,
    expected: { ...REPORT, title: '云岭区2023年度法治政府建设情况报告' },
    kept: [...KEPT, [OPENING, null], [MEASURES, null]],
    dropped: ['— 1 —', '— 2 —', '报告\n云岭区'],
  },
  {
    name: 'a printed page with margins and form feeds',
    file: 'margin.txt',
    page: withMargin,
    expected: { ...REPORT, issuer: '云岭区人民政府' },
    kept: [...KEPT, [OPENING, null], ['个别单位法制审核人员配备不到位,运用法治思维', null]],
  },
  {
    name: 'the page’s own list of other years’ reports, with dates behind',
    file: 'list.html',
    page: `<ul><li><a>云岭区2024年法治政府建设年度报告</a><span>2025-01-20</span></li><li><a>云岭区2021年法治政府建设年度报告</a><span>2022-01-19</span></li></ul><h2>云岭区2023年法治政府建设年度报告</h2><span>2024-01-18 08:50:12</span>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: '云岭区2023年法治政府建设年度报告', published: '2024-01-18' },
    kept: KEPT,
    dropped: ['2021年', '2025-01-20'],
  },
  {
    name: 'sentences of the site beside the report',
    file: 'beside.html',
    page: `<table><tr><td><p>为保障公民、法人和其他组织依法获取政府信息,本机关编制了信息公开指南,供查阅。</p></td><td><h1>云岭区2023年法治政府建设年度报告</h1>${paragraphs(BODY)}</td></tr></table>`,
    expected: { ...REPORT, title: '云岭区2023年法治政府建设年度报告' },
    kept: KEPT,
    dropped: ['公开指南'],
  },
  {
    name: 'another document’s name on the page, the report’s own only in its head',
    file: 'head.html',
    page: `<head><title>云岭区2023年法治政府建设年度报告-云岭区人民政府门户网站</title></head><body><p>最新文件</p><p><a>关于做好防汛工作的通知</a> 2025-05-02</p><div>${paragraphs(BODY)}</div></body>`,
    expected: { ...REPORT, title: '云岭区2023年法治政府建设年度报告', published: null },
    kept: KEPT,
    dropped: ['防汛'],
  },
  {
    name: 'a list without full stops at the end',
    file: 'list-below.html',
    page: `<h1>云岭区2023年法治政府建设年度报告</h1>${paragraphs(BODY)}<ul><li>新建法治公园2个</li><li>新增法律顾问35名</li></ul><p>您是第1234位访问者</p>`,
    expected: REPORT,
    kept: [...KEPT, ['新建法治公园2个', null], ['新增法律顾问35名', null]],
    dropped: ['访问者'],
  },
  {
    name: 'headings of two clauses without numbers, the first of them above the first sentence',
    file: 'bare.html',
    page: `<h1>花山区2023年法治政府建设年度报告</h1>${paragraphs(['坚持党建引领,压实法治责任', '花山区委书记带头讲法治课3次,组织旁听庭审5场,覆盖领导干部210人。', '优化营商环境,激发市场活力', '花山区全年兑现惠企资金4260万元,惠及企业512家,减少证明材料137项。'])}`,
    expected: { district: '花山区', year: 2023 },
    kept: [
      ['法治课3次', '坚持党建引领'],
      ['4260万元', '优化营商环境'],
    ],
  },
  {
    name: 'reports on two years in one file',
    file: 'two.txt',
    page: ['云岭区2023年法治政府建设年度报告', ...BODY, '云岭区2022年法治政府建设年度报告', ...BODY].join('\n'),
    expected: { district: '云岭区', year: null },
    kept: KEPT_WORDS,
  },
  {
    name: 'a short report of a department with its name above the title',
    file: 'short.txt',
    page: '云岭县市场监督管理局\n2023年法治政府建设情况报告\n\n根据县委依法治县办通知要求,现将我局2023年法治政府建设情况报告如下:\n一、基本情况\n执法人员117人,持证率100%。\n二、不足与打算\n执法装备不足,2024年计划购置执法记录仪40台。\n\n云岭县市场监督管理局\n2024年1月11日',
    expected: {
      title: '云岭县市场监督管理局2023年法治政府建设情况报告',
      issuer: '云岭县市场监督管理局',
      district: '云岭县',
      year: 2023,
      published: '2024-01-11',
      kind: 'department',
    },
    kept: [
      ['持证率100%', '基本情况'],
      ['记录仪40台', '不足与打算'],
    ],
  },
  {
    name: 'sentences that end in a narrow full stop',
    file: 'stops.txt',
    page: '云岭区民政局2023年度法治政府建设情况报告\n一是强化理论武装.党组中心组学法12次,覆盖干部85人.\n二是规范行政行为.作出低保审批决定1453件.\n下一步,继续加强执法队伍建设.',
    expected: { year: 2023, kind: 'department' },
    kept: [
      ['学法12次', null],
      ['决定1453件', null],
      ['继续加强', null],
    ],
  },
];

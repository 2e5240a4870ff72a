import { BODY, KEPT, paragraphs, REPORT } from './page-body.js';
import type { WholePage } from './whole-pages.js';

const TITLE = '云岭区2023年法治政府建设年度报告';
const UNNAMED = '关于2023年度法治政府建设情况的报告';
const named = BODY.map((line) => line.replace('全区', '云岭区'));
const text = (...lines: readonly string[]): string => lines.join('\n');

/** A site's clock, in words of its own. */
const CLOCKS = [
  '当前时间:2024-04-02 11:08:31',
  '北京时间 2024年4月2日 11:08',
  '2024年4月2日 周二 11:08',
  '访问日期:2024/4/2',
  '现在是2024年4月2日',
  '2024年4月2日 气温12℃',
  '2024-04-02 11:08:31',
];
const BANNERS = CLOCKS.flatMap((clock, index): WholePage[] =>
  ['', `${TITLE}\n`].map((title) => ({
    name: `the clock ${clock} above ${title === '' ? 'an untitled text' : 'the title'}`,
    file: `clock-${index}-${title === '' ? 'bare' : 'titled'}.txt`,
    page: text(clock, '首页', '政务公开', '区情概况', title + named.join('\n')),
    expected: { ...REPORT, published: null },
    kept: KEPT,
    dropped: ['概况', clock],
  })),
);

/** Pages whose fields, names and titles stand where others have none. */
export const SCATTERED_FIELDS: readonly WholePage[] = [
  ...BANNERS,
  {
    name: 'a column of the menu above the date of the site',
    file: 'column-date.txt',
    page: text('信息公开', '2024-04-02', '首页', '区情概况', ...named),
    expected: { ...REPORT, published: null },
    kept: KEPT,
  },
  {
    name: 'a title in brackets, split over lines',
    file: 'brackets.txt',
    page: text('《云岭区人民政府', '2023年度法治政府建设情况报告》', '2024.1.9  阅读 87', ...BODY),
    expected: {
      ...REPORT,
      title: '云岭区人民政府2023年度法治政府建设情况报告',
      issuer: '云岭区人民政府',
      published: '2024-01-09',
    },
    kept: KEPT,
    dropped: ['阅读'],
  },
  {
    name: 'a title in square brackets as a heading',
    file: 'square.html',
    page: `<h2>【${TITLE}】</h2><span>2024/2/1</span>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: TITLE, published: '2024-02-01' },
    kept: KEPT,
  },
  {
    name: 'the name of last year’s report alone on a line of the text',
    file: 'cited.txt',
    page: text(TITLE, ...BODY.slice(0, 4), '《云岭区2022年法治政府建设年度报告》', ...BODY.slice(4)),
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
  },
  {
    name: 'fields below the text, a name and a value a line',
    file: 'below.txt',
    page: text(
      UNNAMED,
      ...BODY,
      '发 布 机 构',
      '云岭区水利局',
      '成文日期',
      '2024年1月8日',
      '发布日期',
      '2024年1月10日',
      '有效性',
      '有效',
    ),
    expected: {
      title: UNNAMED,
      issuer: '云岭区水利局',
      district: '云岭区',
      year: 2023,
      published: '2024-01-10',
      kind: 'department',
    },
    kept: KEPT,
    dropped: ['水利局', '1月8日', '有效性'],
  },
  {
    name: 'fields in a list below the article, offers of the page below them',
    file: 'below.html',
    page: `<h2>${UNNAMED}</h2><article>${paragraphs(BODY)}</article><dl><dt>公开单位</dt><dd>云岭区教育局</dd><dt>上网时间</dt><dd>2024-01-15 16:20</dd></dl><h4>相关阅读</h4><p>发布机构:白沙区教育局</p><p>发布日期:2025-06-30</p>`,
    expected: {
      title: UNNAMED,
      issuer: '云岭区教育局',
      district: '云岭区',
      year: 2023,
      published: '2024-01-15',
      kind: 'department',
    },
    kept: KEPT,
    dropped: ['教育局', '白沙区'],
  },
  {
    name: 'a table of fields below the text, drawn with bars',
    file: 'bars.txt',
    page: text(
      TITLE,
      ...BODY,
      '| 索引号 | 1100/2024-00087 |',
      '| 制发机关 | 云岭区人民政府 |',
      '| 公开日期 | 2024-02-20 |',
    ),
    expected: { ...REPORT, title: TITLE, issuer: '云岭区人民政府', published: '2024-02-20' },
    kept: KEPT,
    dropped: ['索引号', '2024-00087'],
  },
  {
    name: 'a table of the report’s own figures as its last lines',
    file: 'own-table.txt',
    page: text(TITLE, ...BODY, '| 名称 | 数量 |', '| 行政处罚 | 312 |', '| 行政复议 | 63 |'),
    expected: REPORT,
    kept: [...KEPT, ['312', null], ['行政复议', null]],
  },
  {
    name: 'values without names above the title, among them one date',
    file: 'values.txt',
    page: text('11430600MB1A/2024-8812', '综合政务', '云岭区司法局', '2024年1月12日', '主动公开', TITLE, ...BODY),
    expected: { ...REPORT, title: TITLE, published: '2024-01-12' },
    kept: KEPT,
    dropped: ['8812', '主动公开'],
  },
  {
    name: 'values without names in one line above the title',
    file: 'value-line.txt',
    page: text('006412345/2024-00021  法治  云岭区司法局  2024-01-12  有效', TITLE, ...BODY),
    expected: { ...REPORT, title: TITLE, published: '2024-01-12' },
    kept: KEPT,
    dropped: ['00021'],
  },
  {
    name: 'values without names and two dates, neither of which says what it is',
    file: 'two-values.txt',
    page: text('006412345/2024-00021', '2024-01-08', '2024-01-12', '有效', TITLE, ...BODY),
    expected: { ...REPORT, title: TITLE, published: null },
    kept: KEPT,
  },
  {
    name: 'a column of the menu, then the title on two lines of a layout table',
    file: 'nested.html',
    page: `<table><tr><td><table><tr><td>依法行政</td></tr><tr><td>人事信息</td></tr><tr><td>普法宣传</td></tr></table></td><td><table><tr><td><b>云岭区人民政府关于<br>2023年度法治政府建设情况的报告</b></td></tr><tr><td>${paragraphs(BODY)}</td></tr></table></td></tr></table>`,
    expected: {
      ...REPORT,
      title: '云岭区人民政府关于2023年度法治政府建设情况的报告',
      issuer: '云岭区人民政府',
    },
    kept: KEPT,
    dropped: ['人事信息', '普法宣传'],
  },
  {
    name: 'a zone for short in the title and in full below',
    file: 'zone.txt',
    page: text('甲坪合作区2023年法治政府建设工作报告', ...BODY, '甲坪边境经济合作区管理委员会', '2024年1月5日'),
    expected: { issuer: '甲坪边境经济合作区管理委员会', district: '甲坪合作区', year: 2023, kind: 'region' },
    kept: KEPT,
  },
  ...(['县', '局', '镇'] as const).map((speaker, index): WholePage => {
    const kind = (['region', 'department', 'township'] as const)[index];
    return {
      name: `a text without a name that speaks of 我${speaker}`,
      file: `nameless-${index}.txt`,
      page: text('2023年度法治政府建设情况报告', ...BODY).replace('全区', `我${speaker}`),
      expected: { issuer: null, district: null, year: 2023, ...(kind && { kind }) },
      kept: KEPT,
    };
  }),
];

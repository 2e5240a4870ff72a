import { BODY, KEPT, paragraphs, REPORT } from './page-body.js';
import type { WholePage } from './whole-pages.js';

const TITLE = '云岭区2023年法治政府建设年度报告';
const [opening = '', ...sections] = BODY;
/** The body with its parts in rows: the heading in the first cell, all the rest in the second. */
const rows = sections
  .join('\n')
  .split(/\n(?=[一二三四]、)/)
  .map((part) => part.split('\n'))
  .map(([heading = '', ...lines]) => ({ heading, lines }));

/** As word processors write a page: each run of a few characters in an element of its own, on a line of its own. */
const inRuns = (line: string): string =>
  `<p>\n  ${(line.match(/\d[\d.%]*|[^\d]{1,5}/g) ?? []).map((run) => `<span>${run}</span>`).join('\n    ')}\n</p>`;

export const RARE_PAGES: readonly WholePage[] = [
  {
    name: 'a whole page whose line ends became spaces, menus and fields of the site around the report',
    file: 'one-line.txt',
    page: `您当前所在位置:首页>政务公开>年度报告 ${TITLE} 发布时间:2024-02-27 08:45 信息来源:区司法局 浏览量:219 【字体:大 中 小】 ${BODY.join(' ')} 扫一扫在手机打开当前页 打印 关闭 主办单位:云岭区人民政府`,
    expected: { ...REPORT, title: TITLE, published: '2024-02-27' },
    kept: KEPT,
    dropped: ['首页', '浏览量', '字体', '司法局', '扫一扫', '主办单位'],
  },
  {
    name: 'a heading with commas among lines whose ends became spaces',
    file: 'one-line-commas.txt',
    page: [TITLE, ...BODY].join(' ').replace('第一责任人职责情况', '第一责任人职责,推进法治政府建设情况'),
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
  },
  {
    name: 'the report in a table, a section a row',
    file: 'rows.html',
    page: `<h1>${TITLE}</h1><p>${opening}</p><table>${rows.map(({ heading, lines }) => `<tr><td>${heading}</td><td>${paragraphs(lines)}</td></tr>`).join('')}</table>`,
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
    dropped: [' | '],
  },
  {
    name: 'who printed it and when, below the signature',
    file: 'printed-by.txt',
    page: `云岭区人民政府文件\n云政〔2024〕8号\n云岭区人民政府\n关于2023年度法治政府建设情况的报告\n${BODY.join('\n')}\n云岭区人民政府\n2024年2月20日\n抄送:区委办公室。\n云岭区人民政府办公室  2024年2月22日印发`,
    expected: { ...REPORT, issuer: '云岭区人民政府', published: '2024-02-20' },
    kept: KEPT,
    dropped: ['印发', '抄送'],
  },
  {
    name: 'the day of the last change for want of another',
    file: 'changed.html',
    page: `<b>${TITLE}</b><br><small>信息来源:区司法局&nbsp;更新时间:2024/1/26&nbsp;阅读12次</small>${paragraphs(BODY)}<p>2024年1月22日</p>`,
    expected: { ...REPORT, title: TITLE, published: '2024-01-26' },
    kept: KEPT,
    dropped: ['更新时间', '阅读'],
  },
  {
    name: 'a day of change long after the report',
    file: 'changed-late.html',
    page: `<b>${TITLE}</b><br><small>信息来源:区司法局&nbsp;更新时间:2025/6/30&nbsp;阅读12次</small>${paragraphs(BODY)}<p>2024年1月22日</p>`,
    expected: { ...REPORT, title: TITLE, published: '2024-01-22' },
    kept: KEPT,
  },
  {
    name: 'a sentence that begins as a signature does',
    file: 'like-signature.txt',
    page: [TITLE, ...BODY.slice(0, 4), '云岭区人民政府2023年3月12日印发实施方案并部署落实。', ...BODY.slice(4)].join(
      '\n',
    ),
    expected: { ...REPORT, title: TITLE },
    kept: [...KEPT, ['印发实施方案并部署落实', '规范行政执法']],
  },
  {
    name: 'lines of the source that end between runs of a sentence',
    file: 'runs.html',
    page: `<h1>${TITLE}</h1><div class="meta"><span>来源:区司法局</span>\n<span>日期:2024-01-22</span></div>${BODY.map(inRuns).join('')}`,
    expected: { ...REPORT, title: TITLE, published: '2024-01-22' },
    kept: KEPT,
  },
  {
    name: 'a box of one long sentence above a report of short ones',
    file: 'summary.html',
    page: `<h1>${TITLE}</h1><div class="summary">内容概述:云岭区2023年法治政府建设年度报告,介绍全区法治政府建设的主要举措和成效、存在的不足、下一步安排。</div><div>${paragraphs(BODY.map((line) => line.replace(/,(?=[^,]*$)/, '。')).flatMap((line) => line.split(/(?<=[。;])/)))}</div>`,
    expected: REPORT,
    kept: KEPT,
  },
  {
    name: 'a box for each section, the last of short sentences only',
    file: 'boxes.html',
    page: `<h1>${TITLE}</h1><div>${paragraphs(BODY.slice(0, 6))}</div>${rows
      .slice(1)
      .map(({ heading, lines }) => `<div>${paragraphs([heading, ...lines])}</div>`)
      .join('')}<div>政务动态</div>`,
    expected: REPORT,
    kept: KEPT,
    dropped: ['动态'],
  },
  {
    name: 'years to choose from above the title, a summary by a machine below it',
    file: 'years.html',
    page: `<td><b>年度报告</b><br>2024年<br>2022年<br>2021年</td><p>${TITLE}</p><p>发布日期:2024-01-20</p><p>智能摘要由AI生成,仅供参考。</p>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: TITLE, published: '2024-01-20' },
    kept: KEPT,
    dropped: ['2022年', 'AI'],
  },
  {
    name: 'sentences of the site below the report',
    file: 'site-sentences.txt',
    page: [
      TITLE,
      ...BODY,
      '本网站由云岭区人民政府主办,区大数据中心承办,欢迎提出意见。',
      '如需了解更多信息,请关注“云岭发布”微信公众号。',
      '微信里点“发现”,扫一下二维码便可将本文分享至朋友圈。',
      '您好,请问有什么可以帮您?',
      '请您对本页信息进行评价。',
    ].join('\n'),
    expected: REPORT,
    kept: KEPT,
    dropped: ['本网站', '公众号', '二维码', '帮您', '评价'],
  },
  {
    name: 'a title with the names of columns behind, only in the head of the page',
    file: 'columns.html',
    page: `<title>${TITLE}_年度报告_政务公开_云岭区人民政府</title>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
  },
  {
    name: 'the name of a column where the title would stand',
    file: 'column.html',
    page: `<title>${TITLE}-云岭区人民政府门户网站</title><div>法治政府建设年度报告</div><div>发布时间:2024-01-20</div>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: TITLE, published: '2024-01-20' },
    kept: KEPT,
  },
  {
    name: 'other reports listed right below the last sentence',
    file: 'listed-below.txt',
    page: [
      TITLE,
      ...BODY,
      '· 云岭区2022年法治政府建设年度报告 2023-03-30',
      '· 云岭区2021年法治政府建设年度报告 2022-03-25',
    ].join('\n'),
    expected: REPORT,
    kept: KEPT,
    dropped: ['2021年', '2022年'],
  },
  {
    name: 'indents that Markdown writes as entities',
    file: 'entities.md',
    page: [`**${TITLE}**`, ...BODY.map((line) => `&emsp;&ensp;${line}`)].join('\n\n'),
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
  },
];

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
];

import { BODY, KEPT, KEPT_WORDS, paragraphs, REPORT } from './page-body.js';
import type { WholePage } from './whole-pages.js';

const named = (year: number): string => `云岭区${year}年法治政府建设年度报告`;
const TITLE = named(2023);
const YEARLESS = '云岭区法治政府建设年度报告';
/** Its own year is said nowhere in it. */
const TIMELESS = BODY.map((line) => line.replace(/^2023年,/, '一年来,').replace(/20\d\d年度?/, ''));
const WITHOUT_YEAR = TIMELESS.map((line) => line.replace('全区', '云岭区'));
const [opening = '', ...sections] = BODY;

/** Pages that name the reports of other years, in all the places where sites do; a wrong year is worse than none. */
export const ARCHIVE_PAGES: readonly WholePage[] = [
  {
    name: 'tabs of bare years right above a title without one',
    file: 'tabs.html',
    page: `<ul class="tab"><li>2022年</li><li>2021年</li><li>2020年</li></ul><h3>${YEARLESS}</h3>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: YEARLESS },
    kept: KEPT,
    dropped: ['2021年'],
  },
  {
    name: 'one bare year of another report right above a title without one',
    file: 'one-tab.txt',
    page: ['2022年度', YEARLESS, '发布时间:2024-02-01', ...BODY].join('\n'),
    expected: { ...REPORT, published: '2024-02-01' },
    kept: KEPT,
  },
  {
    name: 'a plain list of other years above a title without one',
    file: 'plain-list.txt',
    page: ['历年报告', named(2022), named(2021), YEARLESS, '来源:区司法局 2024-02-01', ...BODY].join('\n'),
    expected: { ...REPORT, title: YEARLESS, published: '2024-02-01' },
    kept: KEPT,
    dropped: ['2022年', '2021年'],
  },
  {
    name: 'a plain list of other years above a title and a text without one',
    file: 'timeless.txt',
    page: ['历年报告', named(2022), named(2021), YEARLESS, ...WITHOUT_YEAR].join('\n'),
    expected: { ...REPORT, title: YEARLESS, year: null },
    kept: KEPT,
  },
  {
    name: 'one other year above a title and a text without one',
    file: 'one-other.txt',
    page: [named(2021), YEARLESS, ...WITHOUT_YEAR].join('\n'),
    expected: { ...REPORT, title: YEARLESS, year: null },
    kept: KEPT,
  },
  {
    name: 'a list of years among which nothing in the text chooses',
    file: 'undecided.html',
    page: `<p>${named(2022)}</p><p>${named(2021)}</p>${paragraphs(WITHOUT_YEAR)}`,
    expected: { ...REPORT, title: null, year: null },
    kept: KEPT,
  },
  {
    name: 'links to other years above a title and a text without one',
    file: 'links.html',
    page: `<details><summary>往年</summary><a href="1.html">${named(2022)}</a><br><a href="2.html">${named(2021)}</a></details><div><b>${YEARLESS}</b></div>${paragraphs(WITHOUT_YEAR)}`,
    expected: { ...REPORT, title: YEARLESS, year: null },
    kept: KEPT,
    dropped: ['2022年', '2021年'],
  },
  {
    name: 'links to later years between title and text',
    file: 'between.html',
    page: `<h2>${TITLE}</h2><p>发布日期:2024-02-01</p><div><a href="a.html">${named(2025)}</a></div><div><a href="b.html">${named(2024)}</a></div>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: TITLE, published: '2024-02-01' },
    kept: KEPT,
  },
  {
    name: 'plain names of other years between title and text',
    file: 'between.txt',
    page: [TITLE, '信息来源:区司法局', '本栏目其他报告', named(2022), named(2020), ...BODY].join('\n'),
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
  },
  {
    name: 'a table of other years with their dates above, linked',
    file: 'archive-rows.html',
    page: `<table><tr><td>1</td><td><a href="1.html">${named(2024)}</a></td><td>2025-02-03</td></tr><tr><td>2</td><td><a href="2.html">${named(2022)}</a></td><td>2023-02-03</td></tr></table><p>${YEARLESS}</p>${paragraphs(BODY)}`,
    expected: { ...REPORT, title: YEARLESS, published: null },
    kept: KEPT,
    dropped: ['2024年法治', '2022年'],
  },
  {
    name: 'the page before and the page after as the only names',
    file: 'neighbours.txt',
    page: [`上一篇:${named(2022)}`, `上一年度报告:${named(2021)}`, ...BODY, `下一篇:${named(2024)}`, named(2020)]
      .join('\n')
      .replace('全区', '云岭区'),
    expected: { ...REPORT, title: null },
    kept: KEPT,
    dropped: ['2022年', '2024年法治', '2020年'],
  },
  {
    name: 'only the name of an earlier report, under words that announce others',
    file: 'related.txt',
    page: ['相关阅读', named(2022), ...BODY].join('\n').replace('全区', '云岭区'),
    expected: { ...REPORT, title: null },
    kept: KEPT,
  },
  {
    name: 'the beginning of an earlier report in a box above the title',
    file: 'teaser.html',
    page: `<div class="box"><a href="2022.html">${named(2022)}</a><p>2022年,云岭区坚持以习近平法治思想为指导,法治政府建设迈出新步伐。</p></div><div><h2>${TITLE}</h2>${paragraphs(BODY)}</div>`,
    expected: { ...REPORT, title: TITLE },
    kept: KEPT,
    dropped: ['迈出新步伐'],
  },
  {
    name: 'the head of the page left over from another year',
    file: 'stale-head.html',
    page: `<title>${named(2021)}_云岭区人民政府</title><meta name="ArticleTitle" content="${named(2021)}"><div>${paragraphs([opening.replace('全区', '云岭区'), ...sections])}</div>`,
    expected: { ...REPORT, title: null },
    kept: KEPT,
  },
  {
    name: 'Markdown links to other years above a title without one',
    file: 'links.md',
    page: [`- [${named(2022)}](a.md)`, `[${named(2021)}](b.md)`, YEARLESS, ...WITHOUT_YEAR].join('\n\n'),
    expected: { ...REPORT, title: YEARLESS, year: null },
    kept: KEPT,
  },
  {
    name: 'the texts of two years one below the other, neither with a title',
    file: 'panes.html',
    page: `<div>${paragraphs(BODY.map((line) => line.replace('全区', '云岭区')))}</div><div>${paragraphs(BODY.map((line) => line.replace('全区', '云岭区').replace('2023', '2022')))}</div>`,
    expected: { district: '云岭区', year: null },
    kept: KEPT_WORDS,
  },
];

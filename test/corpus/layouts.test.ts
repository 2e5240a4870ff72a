import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/corpus/passages.js';
import { readReport } from '../../src/corpus/read-report.js';
import { HTML_LAYOUTS } from './layouts/html.js';
import { fill, inWidth, type Layout, linesOf, type Width } from './layouts/layout.js';
import { LISTING_LAYOUTS } from './layouts/lists-and-copies.js';
import { MORE_TEXT_LAYOUTS } from './layouts/more-text.js';
import { ODD_LAYOUTS } from './layouts/odd.js';
import { TEXT_LAYOUTS } from './layouts/text.js';

const folder = mkdtempSync(join(tmpdir(), 'fayan-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(layout: Layout, width: Width): string {
  const file = join(folder, `${width}-${layout.file}`);
  writeFileSync(file, iconv.encode(markedUp(layout, width), layout.encoding ?? 'utf-8', { addBOM: false }));
  return file;
}

function markedUp(layout: Layout, width: Width): string {
  const plain = (line: string): string => line;
  if (layout.name.includes('hard-wrapped')) return wrap(fill(layout, width, plain));
  if (layout.name.includes('line breaks only')) return fill(layout, width, plain, '<br>\n&nbsp;&nbsp;&nbsp;&nbsp;');
  if (layout.file.endsWith('.md')) return fill(layout, width, plain, '\n\n');
  if (!/html?$/.test(layout.file)) return fill(layout, width, plain);
  return fill(layout, width, (line) => `<p style="text-indent:2em">&emsp;&emsp;${line}</p>`);
}

/** Paragraphs indented by two characters and broken at 36 characters, as word processors save text. */
function wrap(page: string): string {
  return page
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : (`  ${line}`.match(/.{1,36}/gs) ?? [])))
    .join('\r\n');
}

const LAYOUTS = [...TEXT_LAYOUTS, ...MORE_TEXT_LAYOUTS, ...ODD_LAYOUTS, ...LISTING_LAYOUTS, ...HTML_LAYOUTS];

const CASES = LAYOUTS.flatMap((layout) => (['narrow', 'wide'] as const).map((width) => ({ ...layout, width })));

describe.each(CASES)('$name, $width punctuation', (layout) => {
  const reading = readReport(write(layout, layout.width));

  it('tells who reports on which year', async () => {
    expect(await reading).toMatchObject(layout.expected);
  });

  it('keeps every line of the body, in paragraphs, in order', async () => {
    const { text, paragraphs } = await reading;
    const inParagraphs = paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n');
    let from = 0;
    for (const line of linesOf(layout, layout.width)) {
      const at = inParagraphs.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
  });

  it('drops the frame of the page', async () => {
    const { text } = await reading;
    expect(layout.dropped.filter((words) => text.includes(words))).toEqual([]);
  });

  it('gives each paragraph its section path', async () => {
    const { text, paragraphs } = await reading;
    const sectionOf = (words: string): readonly string[] | undefined =>
      paragraphs.find(({ start, end }) => text.slice(start, end).includes(words))?.section;
    const wide = (words: string): string => inWidth(words, layout.width);
    const first = `一、${layout.year}年度推进法治政府建设的主要举措和成效`;
    const second = wide('(二)优化营商环境,提升服务质效');
    expect(sectionOf('会前学法')).toEqual([first, wide('(一)强化政治引领,压实法治责任')]);
    expect(sectionOf('首违不罚')).toEqual([first, second]);
    expect(sectionOf('法治体检')).toEqual([first, second, '2.开展企业“法治体检”']);
    expect(sectionOf('行政复议')).toEqual([first, wide('(三)化解矛盾纠纷')]);
    expect(sectionOf('执法力量薄弱')).toEqual(['二、存在的不足和原因']);
  });

  it('numbers paragraphs in order without overlap, and passages cover them', async () => {
    const report = await reading;
    let last = 0;
    for (const [index, paragraph] of report.paragraphs.entries()) {
      expect(paragraph.n).toBe(index + 1);
      expect(paragraph.start).toBeGreaterThanOrEqual(last);
      expect(paragraph.end).toBeGreaterThan(paragraph.start);
      last = paragraph.end;
    }
    const passages = splitPassages(report);
    const squeeze = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '');
    expect(squeeze(passages.map(({ text }) => text))).toBe(
      squeeze(report.paragraphs.map(({ start, end }) => report.text.slice(start, end))),
    );
    expect(passages.every(({ start, end, text }) => text === report.text.slice(start, end) && text.length <= 400)).toBe(
      true,
    );
    expect(passages.filter(({ text }) => /。二是/.test(text))).toEqual([]);
  });
});

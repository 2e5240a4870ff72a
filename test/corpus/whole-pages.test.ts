import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/corpus/read-report.js';
import { ARCHIVE_PAGES } from './layouts/archive-pages.js';
import { inWidth } from './layouts/layout.js';
import { RARE_PAGES } from './layouts/rare-pages.js';
import { SCATTERED_FIELDS } from './layouts/scattered-fields.js';
import { WHOLE_PAGES } from './layouts/whole-pages.js';

const folder = mkdtempSync(join(tmpdir(), 'fayan-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CASES = [...WHOLE_PAGES, ...RARE_PAGES, ...ARCHIVE_PAGES, ...SCATTERED_FIELDS].flatMap((page) =>
  (['narrow', 'wide'] as const).map((width) => ({ ...page, width })),
);

describe.each(CASES)('$name, $width punctuation', ({ file, page, width, expected, kept, dropped = [] }) => {
  const path = join(folder, `${width}-${file}`);
  const inText = (words: string): string => inWidth(words, width);
  writeFileSync(path, inText(page));
  const reading = readReport(path);

  it('tells who reports on which year', async () => {
    const { title, ...others } = expected;
    const report = await reading;
    expect(report).toMatchObject(others);
    if (title !== undefined) expect(report.title).toBe(title && inText(title));
  });

  it('keeps every sentence under its headings', async () => {
    const { text, paragraphs } = await reading;
    for (const [words, section] of kept) {
      const found = paragraphs.filter(({ start, end }) => text.slice(start, end).includes(inText(words)));
      expect(found, words).not.toEqual([]);
      if (section !== null) expect(found[0]?.section.join(' '), words).toContain(section);
    }
  });

  it('drops what is not the report', async () => {
    const { text } = await reading;
    expect(dropped.filter((words) => text.includes(words))).toEqual([]);
  });
});

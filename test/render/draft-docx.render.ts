import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { collectReport } from '../../src/draft/desk/whole-report.js';
import { renderReport } from '../../src/draft/docx/render-docx.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { noteSets } from '../draft/note-sets.js';
import { shelfOf } from '../draft/shelf.js';

const run = promisify(execFile);
const POINTS_PER_MM = 72 / 25.4;

interface Word {
  readonly page: number;
  readonly text: string;
  /** Points from the left and top edge of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

let folder: string;
let words: readonly Word[];
let pages: number;

/** Renders a report of many sections through LibreOffice and reads where its words stand. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fayan-render-'));
  const data = loadDraftingData();
  const drafter = createDrafter({ data, shelf: async () => shelfOf([]) });
  const sets = [...noteSets('measures').slice(0, 14), ...noteSets('other-parts').slice(0, 4)];
  const drafts = await Promise.all(sets.map(({ section, notes }) => drafter.draft({ section, notes })));
  const docx = join(folder, 'report.docx');
  await writeFile(docx, await renderReport(collectReport(drafts, data.outline), { annex: true }));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  const pdf = join(folder, 'report.pdf');
  await run('pdftotext', ['-bbox', pdf, join(folder, 'report.html')]);
  const html = await readFile(join(folder, 'report.html'), 'utf8');
  const sheets = html.split('<page ').slice(1);
  pages = sheets.length;
  words = sheets.flatMap((sheet, index) =>
    [...sheet.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text]): Word => ({
        page: index + 1,
        text: text ?? '',
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const body = (): readonly Word[] => words.filter((word) => word.bottom < 262 * POINTS_PER_MM);

describe('the rendered report', () => {
  it('is on A4 pages with the margins of the standard', async () => {
    const { stdout } = await run('pdfinfo', [join(folder, 'report.pdf')]);
    expect(stdout).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    const left = Math.min(...body().map((word) => word.left));
    // One closing mark may hang in the margin, as Word and LibreOffice set Chinese by default.
    const hanging = (word: Word): number => (/[，。、；：]$/.test(word.text) ? 16 : 0);
    const right = Math.max(...body().map((word) => word.right - hanging(word)));
    expect(left).toBeGreaterThan(27.5 * POINTS_PER_MM);
    expect(right).toBeLessThan((210 - 25) * POINTS_PER_MM);
    expect(Math.min(...body().map((word) => word.top))).toBeGreaterThan(36 * POINTS_PER_MM);
  });

  it('holds 22 lines of up to 28 characters a page', () => {
    // A heading that stays with its text may leave the last line of a page empty.
    const linesOf = (page: number): number =>
      new Set(body().flatMap((word) => (word.page === page ? [Math.round(word.bottom / 10)] : []))).size;
    expect(Math.max(...Array.from({ length: pages }, (_, index) => linesOf(index + 1)))).toBe(22);
    const full = body().filter((word) => word.page === 2);
    const tops = [...new Set(full.map((word) => Math.round(word.top)))].sort((a, b) => a - b);
    const pitches = tops
      .slice(1)
      .map((top, index) => top - (tops[index] ?? 0))
      .filter((pitch) => pitch > 15);
    for (const pitch of pitches) expect(Math.abs(pitch - 28.95)).toBeLessThan(1.6);
  });

  it('numbers odd pages on the right and even pages on the left', () => {
    const footers = words.filter((word) => word.top > 262 * POINTS_PER_MM);
    expect(pages).toBeGreaterThan(3);
    for (const page of [1, 2, 3]) {
      const own = footers.filter((word) => word.page === page);
      expect(own.map((word) => word.text).join('')).toBe(`—${page}—`);
      const middle = 297.5;
      for (const word of own) expect(page % 2 === 1 ? word.left > middle : word.right < middle).toBe(true);
    }
  });

  it('breaks no heading from its text at the foot of a page', () => {
    const lastLines = Array.from({ length: pages }, (_, index) => {
      const own = body().filter((word) => word.page === index + 1);
      const foot = Math.max(...own.map((word) => word.bottom));
      return own
        .filter((word) => foot - word.bottom < 5)
        .map((word) => word.text)
        .join('');
    });
    for (const line of lastLines.slice(0, -1))
      expect(line).not.toMatch(/^(?:[一二三四]、|（[一二三四五六七八九十]+）)/);
  });

  it('breaks no figure at the end of a line', async () => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'report.pdf'), '-']);
    const lines = stdout.split('\n').map((line) => line.trim());
    const broken = lines.filter((line, index) => /\d$/.test(line) && /^\d/.test(lines[index + 1] ?? ''));
    expect(broken).toEqual([]);
  });
});

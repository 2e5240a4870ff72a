import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { numberInFormat } from '../../src/corpus/number-format.js';
import { readReport } from '../../src/corpus/read-report.js';
import { bodyLines } from './layouts/layout.js';
import { type PrintedLine, writePdf } from './pdf-writer.js';

const folder = mkdtempSync(join(tmpdir(), 'fayan-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TITLE = '沙湾县人民政府2023年度法治政府建设年度报告';
const BODY = bodyLines('沙湾县', 2023);
const SIGNATURE = ['沙湾县人民政府', '2024年1月30日'];

const EXPECTED = {
  title: TITLE,
  issuer: '沙湾县人民政府',
  district: '沙湾县',
  year: 2023,
  published: '2024-01-30',
  kind: 'region',
};

describe('a Word document', () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: TITLE, heading: HeadingLevel.TITLE }),
          ...BODY.map((line) => new Paragraph(line)),
          new Table({ rows: [new TableRow({ children: [cell('行政复议案件'), cell('88件')] })] }),
          ...SIGNATURE.map((line) => new Paragraph(line)),
        ],
      },
    ],
  });

  it('is read with its metadata, every line and table rows', async () => {
    const file = join(folder, 'report.docx');
    writeFileSync(file, await Packer.toBuffer(document));
    const report = await readReport(file);
    expect(report).toMatchObject(EXPECTED);
    for (const line of BODY) expect(report.text).toContain(line);
    expect(report.text).toContain('行政复议案件\t88件');
  });
});

describe('a Word document whose headings Word numbers', () => {
  const numbered = (level: number, text: string): Paragraph =>
    new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'outline', level } });
  const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: depth,
    format,
    text,
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
            level(1, LevelFormat.JAPANESE_COUNTING, '(%2)'),
            level(2, LevelFormat.DECIMAL, '%3.'),
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('含上年结转3件。')] } },
    sections: [
      {
        children: [
          new Paragraph(TITLE),
          numbered(0, '主要举措和成效'),
          numbered(1, '优化营商环境'),
          numbered(2, '深化改革。办理跨省通办事项65项。'),
          numbered(2, '开展企业法治体检。走访企业230余家。'),
          numbered(1, '化解矛盾纠纷'),
          numbered(2, '加强复议。'),
          new Paragraph({
            children: [
              new TextRun('全年受理行政复议案件88件'),
              new FootnoteReferenceRun(1),
              new InsertedTextRun({ text: ',审结81件', id: 1, author: 'a', date: '2024-01-01T00:00:00Z' }),
              new DeletedTextRun({ text: ',审结79件', id: 2, author: 'a', date: '2024-01-01T00:00:00Z' }),
              new TextRun('。'),
            ],
          }),
          numbered(0, '存在的不足和原因'),
          new Paragraph('基层执法力量薄弱,乡镇专业人员不足。'),
        ],
      },
    ],
  });

  it('has them with their numbers, changes accepted, notes apart', async () => {
    const file = join(folder, 'numbered.docx');
    writeFileSync(file, await Packer.toBuffer(document));
    const { text, paragraphs } = await readReport(file);
    const sectionOf = (words: string): readonly string[] | undefined =>
      paragraphs.find(({ start, end }) => text.slice(start, end).includes(words))?.section;
    const first = '一、主要举措和成效';
    expect(sectionOf('跨省通办')).toEqual([first, '(一)优化营商环境', '1.深化改革']);
    expect(sectionOf('走访企业')).toEqual([first, '(一)优化营商环境', '2.开展企业法治体检']);
    expect(sectionOf('行政复议案件')).toEqual([first, '(二)化解矛盾纠纷', '1.加强复议']);
    expect(sectionOf('力量薄弱')).toEqual(['二、存在的不足和原因']);
    expect(text).toContain('全年受理行政复议案件88件,审结81件。');
    expect(text).toContain('含上年结转3件。');
    expect(text).not.toMatch(/79件|\u2191|\[1\]/);
  });
});

describe('numberInFormat', () => {
  it.each([
    [1, 'chineseCountingThousand', '一'],
    [10, 'chineseCounting', '十'],
    [21, 'japaneseCounting', '二十一'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [2, 'lowerLetter', 'b'],
    [4, 'decimal', '4'],
  ])('writes %i as %s', (number, format, written) => {
    expect(numberInFormat(number, format)).toBe(written);
  });
});

describe('a PDF', () => {
  /** Sets lines of 28 characters, first lines indented by two, 22 lines a page, with a page number below. */
  function typeset(lines: readonly string[]): PrintedLine[][] {
    const printed = lines.flatMap((line) =>
      (`\u3000\u3000${line}`.match(/.{1,28}/gs) ?? []).map((text) => ({
        text: text.replace(/^\u3000+/, ''),
        x: text.startsWith('\u3000') ? 112 : 80,
      })),
    );
    const pages: PrintedLine[][] = [];
    for (let from = 0; from < printed.length; from += 22) {
      const page = printed.slice(from, from + 22).map((line, row) => ({ ...line, y: 740 - row * 28 }));
      pages.push([...page, { text: `— ${pages.length + 1} —`, x: 280, y: 60 }]);
    }
    return pages;
  }

  it('is read with printed lines joined to paragraphs and page numbers dropped', async () => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, writePdf([[{ text: TITLE, x: 120, y: 760 }], ...typeset([...BODY, ...SIGNATURE])]));
    const report = await readReport(file);
    expect(report).toMatchObject(EXPECTED);
    for (const line of BODY) expect(report.text).toContain(line);
    expect(report.text).not.toMatch(/—\s*\d+\s*—/);
  });

  it('of scanned pages is named as such', async () => {
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, writePdf([[]]));
    await expect(readReport(file)).rejects.toThrow('扫描件');
  });
});

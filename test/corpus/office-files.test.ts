import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
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
    expect(report.text).toContain('行政复议案件 | 88件');
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

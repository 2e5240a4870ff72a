import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Library } from '../../src/domain/ports.js';
import type { Report } from '../../src/domain/report.js';

const FOLDER = resolve(import.meta.dirname, '../../corpus/reports');

/** The sample reports as plain lines, each a paragraph; headings by their number alone. */
export function sampleLibrary(): Pick<Library, 'report'> {
  const reports = new Map(readdirSync(FOLDER).map((file) => [file.replace(/\.txt$/, ''), readReport(file)]));
  return { report: (id) => reports.get(id) ?? null };
}

function readReport(file: string): Report {
  const text = readFileSync(join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n');
  const paragraphs: Report['paragraphs'][number][] = [];
  let section: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const trimmed = line.trim();
    if (/^[一二三四五六七]、.{2,40}$/.test(trimmed)) section = [trimmed];
    else if (/^\([一二三四五六七八九十]+\).{2,40}$/.test(trimmed)) section = [...section.slice(0, 1), trimmed];
    else if (trimmed !== '') paragraphs.push({ id: `${start}`, n: paragraphs.length + 1, section, start, end });
    start = end + 1;
  }
  const title =
    text
      .split('\n')
      .find((line) => line.includes('年度报告') || line.includes('报告'))
      ?.trim() ?? null;
  const id = file.replace(/\.txt$/, '');
  const [, district = null, year = ''] = /^(.*?)(\d{4})/.exec(id) ?? [];
  return {
    id,
    title,
    issuer: district,
    district,
    year: year === '' ? null : Number(year),
    published: null,
    kind: 'region',
    source: file,
    url: 'https://example.gov.cn/report.html',
    text,
    paragraphs,
  };
}

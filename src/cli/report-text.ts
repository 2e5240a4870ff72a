import type { Report } from '../domain/report.js';
import { table } from './terminal-text.js';

const KINDS: Readonly<Record<Report['kind'], string>> = {
  region: '地区',
  department: '部门',
  township: '乡镇街道',
  unknown: '未说明',
};

/** A report for reading in a terminal: what is known of it, then its numbered paragraphs, headings inside them. */
export function reportText(report: Report): string {
  const facts = table([
    ['标题', report.title ?? '未说明'],
    ['发文单位', report.issuer ?? '未说明'],
    ['地区', report.district ?? '未说明'],
    ['年度', report.year === null ? '未说明' : String(report.year)],
    ['发布日期', report.published ?? '未说明'],
    ['类别', KINDS[report.kind]],
    ['编号', report.id],
    ['来源', report.source],
    ...(report.url === null ? [] : [['网址', report.url]]),
  ]);
  const paragraphs = report.paragraphs.map(({ n, start, end }) => `〔${n}〕${report.text.slice(start, end)}`);
  return [facts, ...paragraphs].join('\n\n');
}

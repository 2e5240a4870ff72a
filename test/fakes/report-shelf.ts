import type { Library } from '../../src/domain/ports.js';
import type { Report } from '../../src/domain/report.js';

/** A library whose reports a test can change. */
export class ReportShelf implements Library {
  readonly #reports = new Map<string, Report>();

  put(report: Report): void {
    this.#reports.set(report.id, report);
  }

  remove(id: string): void {
    this.#reports.delete(id);
  }

  summaries() {
    return [...this.#reports.values()];
  }

  report(id: string): Report | null {
    return this.#reports.get(id) ?? null;
  }
}

/** A report of these paragraphs under one heading. */
export function reportOf(district: string, year: number, texts: readonly string[], id = `${district}-${year}`): Report {
  let start = 0;
  const section = ['一、主要举措和成效', '（二）优化营商环境'];
  const paragraphs = texts.map((text, index) => {
    const paragraph = { id: `${id}/${text}`, n: index + 1, section, start, end: start + text.length };
    start += text.length + 1;
    return paragraph;
  });
  return {
    id,
    title: `${district}${year}年法治政府建设年度报告`,
    issuer: `${district}人民政府`,
    district,
    year,
    published: null,
    kind: 'region',
    source: `${district}${year}.txt`,
    url: null,
    text: texts.join('\n'),
    paragraphs,
  };
}

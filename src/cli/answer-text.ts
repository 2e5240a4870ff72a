import type { Answer, Citation } from '../domain/answer.js';

/** An answer for the terminal: its text, then the passages cited. */
export function answerText(answer: Answer): string {
  const options = (answer.options ?? []).map((option, i) => `${i + 1}. ${option}`);
  return [answer.text, ...options, ...sourcesText(answer.citations)].join('\n');
}

/** The cited passages with place, year, section and quote, numbered as in the text. */
function sourcesText(citations: readonly Citation[]): readonly string[] {
  if (citations.length === 0) return [];
  return ['', '出处', ...citations.map(citationText)];
}

function citationText({ n, district, year, section, paragraph, quote }: Citation): string {
  const place = `${district ?? '未知地区'}${year === null ? '' : ` ${year}年`}`;
  const path = section.length > 0 ? section.join(' › ') : `第${paragraph}段`;
  return `[${n}] ${place} · ${path}\n    “${quote.replace(/\s+/g, ' ')}”`;
}

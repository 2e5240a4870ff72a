import type { Answer } from '../../domain/answer.js';
import { reportLabel } from '../../domain/report.js';
import type { Table } from './workbook.js';

/** An answer's claims with their quotes, one row a pair. */
export function answerTable(answer: Answer): Table {
  const citations = new Map(answer.citations.map((citation) => [citation.n, citation]));
  return {
    name: '回答',
    columns: [
      { title: '地区', width: 16 },
      { title: '年份', width: 8 },
      { title: '要点', width: 50 },
      { title: '出处', width: 36 },
      { title: '章节', width: 36 },
      { title: '原文', width: 70 },
    ],
    rows: answer.claims.flatMap((claim) =>
      claim.citations.map((n) => {
        const citation = citations.get(n);
        return [
          claim.district,
          claim.year,
          claim.text,
          citation ? (citation.title ?? reportLabel({ ...citation, source: citation.reportId })) : null,
          citation?.section.join(' › ') ?? null,
          citation?.quote ?? null,
        ];
      }),
    ),
  };
}

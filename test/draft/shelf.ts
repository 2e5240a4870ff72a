import type { SearchHit } from '../../src/domain/passage.js';
import type { Report } from '../../src/domain/report.js';
import type { PeerShelf } from '../../src/draft/peers/peer-passages.js';
import { ReportShelf } from '../fakes/report-shelf.js';

/** A shelf whose search finds every paragraph that shares a character pair with the query, most shared first. */
export function shelfOf(reports: readonly Report[]): PeerShelf {
  const library = new ReportShelf();
  for (const report of reports) library.put(report);
  return {
    library,
    searcher: {
      search: async (query, { k, filter }) =>
        reports
          .filter((report) => report.district === null || !filter?.exceptDistricts?.includes(report.district))
          .flatMap((report) => report.paragraphs.map((paragraph) => hitOf(report, paragraph, query)))
          .filter((hit) => hit.score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, k),
    },
  };
}

/** The same with the exact lookup that a snapshot of the index has. */
export function shelfWithLookup(reports: readonly Report[]): PeerShelf {
  const hits = reports.flatMap((report) => report.paragraphs.map((paragraph) => hitOf(report, paragraph, '')));
  return {
    ...shelfOf(reports),
    passages: {
      size: hits.length,
      find: (alternatives, filter) =>
        Uint32Array.from(
          [...hits.keys()].filter(
            (ordinal) =>
              alternatives.some((text) => hits[ordinal]?.text.includes(text)) &&
              !filter?.exceptDistricts?.includes(hits[ordinal]?.district ?? ''),
          ),
        ),
      passage: (ordinal) => {
        const hit = hits[ordinal];
        if (!hit) throw new RangeError(String(ordinal));
        return hit;
      },
    },
  };
}

function hitOf(report: Report, { n, section, start, end }: Report['paragraphs'][number], query: string): SearchHit {
  const text = report.text.slice(start, end);
  const pairs = new Set(
    Array.from({ length: Math.max(0, query.length - 1) }, (_, index) => query.slice(index, index + 2)),
  );
  const score = [...pairs].filter((pair) => text.includes(pair)).length;
  return {
    reportId: report.id,
    district: report.district,
    year: report.year,
    paragraph: n,
    section,
    start,
    end,
    text,
    score,
  };
}

import { fold } from '../domain/fold.js';
import type { ReportFilter } from '../domain/passage.js';
import type { PassageFrequency, PassageLookup, ReportHits } from '../domain/ports.js';
import type { SearchData } from '../index/search-data.js';
import { findVerbatim } from '../index/verbatim-search.js';
import { passagesInScope } from './report-scope.js';

/** So many finds of strings are remembered, 4 bytes each: a question asks for the same strings several times. */
const REMEMBERED = 4_000_000;

/** Exhaustive lookup of exact strings in the passages. */
export function createPassageLookup({ passages, keywords }: SearchData): PassageLookup {
  const remembered = new Map<string, Uint32Array>();
  let finds = 0;
  const occurrences = (text: string): Uint32Array => {
    const folded = fold(text);
    const known = remembered.get(folded);
    if (known) return known;
    const found = findVerbatim(passages, keywords, folded);
    if (finds > REMEMBERED) {
      remembered.clear();
      finds = 0;
    }
    finds += found.length + 1;
    remembered.set(folded, found);
    return found;
  };
  /** 1 for each passage that is in the union being made; all zeros between two. */
  const marks = new Uint8Array(passages.size);
  const united = new Uint32Array(passages.size);
  /** The passages of any of the strings, each once, in no order; valid until the next union. */
  const union = (alternatives: readonly string[]): Uint32Array => {
    let length = 0;
    for (const text of alternatives) {
      const found = occurrences(text);
      for (let i = 0; i < found.length; i++) {
        const ordinal = found[i] as number;
        if (marks[ordinal] === 1) continue;
        marks[ordinal] = 1;
        united[length++] = ordinal;
      }
    }
    for (let i = 0; i < length; i++) marks[united[i] as number] = 0;
    return united.subarray(0, length);
  };
  return {
    size: passages.size,
    passage: (ordinal) => passages.passage(ordinal),
    find(alternatives: readonly string[], filter?: ReportFilter): Uint32Array {
      const allowed = passagesInScope(passages, filter);
      const found = union(alternatives);
      return (allowed ? found.filter((ordinal) => allowed[ordinal] === 1) : found.slice()).sort();
    },
    frequency(text: string): PassageFrequency {
      const found = occurrences(text);
      let reports = 0;
      let last = -1;
      for (let i = 0; i < found.length; i++) {
        const report = passages.reportOf[found[i] as number] as number;
        if (report !== last) reports++;
        last = report;
      }
      return {
        passages: passages.size === 0 ? 0 : found.length / passages.size,
        reports: passages.reports.length === 0 ? 0 : reports / passages.reports.length,
      };
    },
    reportsWith(groups): readonly ReportHits[] {
      const all = groups.length;
      /** Groups found so far, one after the other: who lacks one stays behind. */
      const inPassage = new Uint16Array(passages.size);
      const inReport = new Uint16Array(passages.reports.length);
      const together = new Uint32Array(passages.reports.length);
      groups.forEach((alternatives, group) => {
        const found = union(alternatives);
        for (let i = 0; i < found.length; i++) {
          const ordinal = found[i] as number;
          const report = passages.reportOf[ordinal] as number;
          if (inReport[report] === group) inReport[report] = group + 1;
          if (inPassage[ordinal] === group) inPassage[ordinal] = group + 1;
          if (inPassage[ordinal] === all) (together[report] as number)++;
        }
      });
      return passages.reports
        .map(({ id }, report) => ({ reportId: id, together: together[report] as number, report }))
        .filter(({ report }) => inReport[report] === all)
        .sort((a, b) => b.together - a.together || a.report - b.report)
        .map(({ reportId, together }) => ({ reportId, together }));
    },
  };
}

import type { KeptAnswer } from './store/answer-store.js';

const distinct = <T>(values: readonly (T | null)[]): readonly T[] => [
  ...new Set(values.filter((value): value is T => value !== null)),
];

/** The districts that an answer speaks of, as its buttons count them. */
export function answerDistricts({ answer }: KeptAnswer): readonly string[] {
  return distinct((answer.coverage?.mentioned ?? answer.citations).map((report) => report.district));
}

/** The years that an answer speaks of, latest first. */
export function answerYears({ answer }: KeptAnswer): readonly number[] {
  return distinct((answer.coverage?.mentioned ?? answer.citations).map((report) => report.year)).toSorted(
    (a, b) => b - a,
  );
}

/** Whether a survey found more reports than it shows. */
export function hasMore({ answer, inquiry }: KeptAnswer): boolean {
  const shown = new Set(answer.citations.map((citation) => citation.reportId)).size;
  return !inquiry.all && (answer.coverage?.mentioned.length ?? 0) > shown;
}

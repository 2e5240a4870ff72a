/** Numbers of notes beyond this many are only counted. */
const MOST_NAMED = 6;

/** 第1条、第3条; of many notes the first ones and how many there are. */
export function noteMarks(notes: readonly number[]): string {
  const named = notes
    .slice(0, MOST_NAMED)
    .map((n) => `第${n}条`)
    .join('、');
  return notes.length > MOST_NAMED ? `${named}等${notes.length}条` : named;
}

/** Remarks of one sort beyond this many are only counted. */
const MOST_REMARKS = 8;

/** The first remarks, and one sentence for the rest. */
export const firstRemarks = (remarks: readonly string[], rest: (more: number) => string): readonly string[] =>
  remarks.length > MOST_REMARKS ? [...remarks.slice(0, MOST_REMARKS), rest(remarks.length - MOST_REMARKS)] : remarks;

/** The unit of search: one measure or a few sentences of one paragraph. */
export interface Passage {
  readonly reportId: string;
  readonly district: string | null;
  readonly year: number | null;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  readonly section: readonly string[];
  /** UTF-16 offsets in `Report.text`, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `Report.text.slice(start, end)`. */
  readonly text: string;
}

/** A passage with its rank score: higher is better, comparable within one result only. */
export interface SearchHit extends Passage {
  readonly score: number;
}

/** Which reports a search may look at; an absent or empty field does not limit. */
export interface ReportFilter {
  readonly districts?: readonly string[];
  readonly exceptDistricts?: readonly string[];
  readonly years?: readonly number[];
  readonly reportIds?: readonly string[];
}

/** A place named in a question. Offsets are UTF-16 units of the text searched. */
export interface PlaceMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Short names of the districts held that it may mean; none: a place that no report is of. */
  readonly districts: readonly string[];
  /**
   * `district`: one that reports, or several of one name; `common`: an ending that many share (新区); `area`: a province
   * or city around districts that report; `unknown`: no report is of it.
   */
  readonly kind: 'district' | 'common' | 'area' | 'unknown';
}

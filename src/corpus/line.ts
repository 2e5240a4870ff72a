import { foldWidth } from './characters.js';

/** One line of a source text, trimmed, inner white space single. Never empty. */
export interface Line {
  readonly text: string;
  /** `text` with full-width forms folded; same length. */
  readonly folded: string;
  /** 1 to 6 for a marked heading (`## …`, from Markdown or HTML), else 0. */
  readonly level: number;
  /** The source indented it, as the first line of a paragraph is. */
  readonly indented: boolean;
  /** A printed page ended right above it. */
  readonly opensPage: boolean;
  /** All of it is a link: what it names stands on another page. */
  readonly linked: boolean;
  /** A row whose cells the source itself parts by bars. */
  readonly barred: boolean;
}

/** Stands in front of a line that is all one link, in the text that readers hand over. Of the private use area. */
export const LINK_MARK = '\ue6a1';

export function makeLine(
  text: string,
  { level = 0, indented = false, opensPage = false, linked = false, barred = false }: Partial<Line> = {},
): Line {
  return { text, folded: foldWidth(text), level, indented, opensPage, linked, barred };
}

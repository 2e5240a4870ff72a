import type { MetadataHints } from './metadata.js';

/** What a reader makes of a file: lines of text, headings marked with `#`, and the fields that the file itself names. */
export interface PageText {
  readonly text: string;
  readonly hints: MetadataHints;
}

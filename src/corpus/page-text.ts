import type { MetadataHints } from './metadata-hints.js';

/** What a reader makes of a file: lines of text, headings marked with `#`, and the fields that the file itself names. */
export interface PageText {
  readonly text: string;
  readonly hints: MetadataHints;
}

/** How a page states its own address in its text; the address is group 1. */
export const PAGE_ADDRESS =
  /(?:本页|本文|原文|当前|页面)\S{0,4}(?:网址|地址|链接)\s*[:\uff1a]\s*(https?:\/\/[\w./:?=&%-]{5,300})/;

/** What a page's own fields say (`<meta>` elements, a bulk line's title), used where the text itself says nothing. */
export interface MetadataHints {
  readonly title?: string | null;
  readonly published?: string | null;
  readonly issuer?: string | null;
  /** Where the page stands on its site. */
  readonly address?: string | null;
}

/** What a user can ask to be done to a draft. Items are 1-based: 第二条 is 2, 最后一条 is -1. */
export type Edit =
  | { readonly kind: 'shorten' }
  | { readonly kind: 'merge'; readonly item: number; readonly into: number }
  | { readonly kind: 'move'; readonly item: number; readonly before: number | 'last' }
  | { readonly kind: 'swap'; readonly item: number; readonly other: number }
  /** One item, or the whole where nothing is enumerated (null), as so many. */
  | { readonly kind: 'divide'; readonly item: number | null; readonly into: number }
  | { readonly kind: 'noSemicolons' }
  /** At most so many characters. */
  | { readonly kind: 'fit'; readonly most: number }
  | { readonly kind: 'remove'; readonly item: number }
  | { readonly kind: 'removePart'; readonly part: DraftPart }
  /** The sentence that holds the words, or its part between semicolons. */
  | { readonly kind: 'removeAbout'; readonly words: string }
  /** The very words. */
  | { readonly kind: 'strike'; readonly words: string }
  /** The sentence that holds the words, before or behind all others. */
  | { readonly kind: 'moveAbout'; readonly words: string; readonly to: 'first' | 'last' }
  /** A sentence of the user's own before all others. */
  | { readonly kind: 'open'; readonly text: string }
  /** Which of contradictory figures holds: the figure itself, or what names its note. */
  | { readonly kind: 'choose'; readonly said: string }
  /** `plain`: one paragraph without enumerators; `spread`: a paragraph for each item; `numbered`: 一是…二是…; a number: so many paragraphs. */
  | { readonly kind: 'lay'; readonly out: 'plain' | 'spread' | 'numbered' | number }
  | { readonly kind: 'rewrite'; readonly item: number; readonly text: string }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  /** The figure that a thing has: 讲座改成312场. */
  | { readonly kind: 'setFigure'; readonly thing: string; readonly figure: string }
  /** Nothing changes: the figures are listed with what they count. */
  | { readonly kind: 'listFigures' }
  /** Nothing changes: what of the notes is not in the text. */
  | { readonly kind: 'listUnused' }
  /** The draft itself or the order of sections, which buttons give. */
  | { readonly kind: 'fetch'; readonly what: 'file' | 'copy' | 'order' }
  /** What differs between versions. */
  | { readonly kind: 'compare' }
  | { readonly kind: 'add'; readonly notes: string }
  /** Null: another of the usual titles. */
  | { readonly kind: 'retitle'; readonly title: string | null }
  /** The title of the whole report, which no section has. */
  | { readonly kind: 'titleReport'; readonly title: string }
  /** Null: the version before; `next`: what was taken back, again. */
  | { readonly kind: 'restore'; readonly version: number | 'next' | null }
  /** In this order, all or none. */
  | { readonly kind: 'several'; readonly edits: readonly SimpleEdit[] }
  /** Other wording, which only a model can give. */
  | { readonly kind: 'reword'; readonly wish: Wish };

/** What can be asked for along with others. */
export type SimpleEdit = Extract<
  Edit,
  { kind: 'remove' | 'removeAbout' | 'strike' | 'replace' | 'setFigure' | 'rewrite' }
>;
/** A part of a draft that goes by a name rather than a number. */
export type DraftPart = 'plan' | 'problem' | 'lead' | 'placeholder' | 'last' | 'lastParagraph';
/** `peers`: to write other places' figures, which is never done; `nameless`: without departments' names. */
type Wish = 'tone' | 'detail' | 'peers' | 'again' | 'nameless' | 'marks';

/** Marks that writers set or leave out at will, so matching looks past them. */
const IGNORED = /[\s“”"‘’'「」『』《》〈〉<>()（）[\]【】、·•‧—–―\-_~]/u;

/** A text as matching sees it, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** `origin[i]` is the UTF-16 offset in the original of folded unit i; one more entry closes the last. */
  readonly origin: Uint32Array;
}

/** Folds one UTF-16 unit: full width to half, upper case to lower; '' where matching looks past it. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  return IGNORED.test(half) ? '' : half.toLowerCase().slice(0, 1);
}

const UNKNOWN = -1;
const DROPPED = -2;

/** What each UTF-16 unit folds to, filled in as units come up. */
const FOLDED = new Int32Array(0x10000).fill(UNKNOWN);

function foldedCode(code: number): number {
  const known = FOLDED[code] as number;
  if (known !== UNKNOWN) return known;
  const folded = foldUnit(String.fromCharCode(code));
  FOLDED[code] = folded === '' ? DROPPED : folded.charCodeAt(0);
  return FOLDED[code] as number;
}

/** Folds a text for matching: width, case, quotation marks, brackets, dashes and white space do not count. */
export function fold(text: string): string {
  let folded = '';
  // Mostly a unit folds to itself: what stands between two that do not is taken over in one piece.
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = foldedCode(code);
    if (to === code) continue;
    folded += text.slice(from, i);
    if (to !== DROPPED) folded += String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** As `fold`, keeping where each unit came from. */
export function foldWithOrigin(text: string): FoldedText {
  const origin = new Uint32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    if (foldedCode(text.charCodeAt(i)) === DROPPED) continue;
    origin[length] = i;
    length++;
  }
  origin[length] = text.length;
  return { text: fold(text), origin: origin.subarray(0, length + 1) };
}

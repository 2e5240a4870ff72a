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

const CACHE = new Map<string, string>();

function cachedFold(unit: string): string {
  let folded = CACHE.get(unit);
  if (folded === undefined) {
    folded = foldUnit(unit);
    CACHE.set(unit, folded);
  }
  return folded;
}

/** Folds a text for matching: width, case, quotation marks, brackets, dashes and white space do not count. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += cachedFold(text.charAt(i));
  return folded;
}

/** As `fold`, keeping where each unit came from. */
export function foldWithOrigin(text: string): FoldedText {
  const origin = new Uint32Array(text.length + 1);
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = cachedFold(text.charAt(i));
    if (unit === '') continue;
    origin[folded.length] = i;
    folded += unit;
  }
  origin[folded.length] = text.length;
  return { text: folded, origin: origin.subarray(0, folded.length + 1) };
}

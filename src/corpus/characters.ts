/** Folds full-width forms (`,:()`, digits, letters) to ASCII, one UTF-16 unit to one, so offsets stay valid. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Removes the spaces that layout puts between characters (`年 度 报 告`), keeping those between Latin words. */
export function withoutSpacing(text: string): string {
  return text.replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, '');
}

/** Whether single characters stand apart all along a line (`全 年 办 理 案 件`), as character recognition leaves them. */
export function isSpacedOut(text: string): boolean {
  const pieces = text.split(' ');
  return pieces.length >= 8 && pieces.filter((piece) => piece.length === 1).length > pieces.length * 0.7;
}

/** Length in columns: a CJK character takes two. */
export function columns(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) > 0x2e7f ? 2 : 1;
  return width;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese numeral below 100 (`三十一`), or of digits written out (`二〇二四`, `二零二四`). Null for anything else. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/[零○Ο0O]/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return Number([...plain].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''));
  }
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return null;
  return (tens[1] ? CHINESE_DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? CHINESE_DIGITS.indexOf(tens[2]) : 0);
}

const DIGITS = '零一二三四五六七八九';

/** A number as Word's formats write it (ST_NumberFormat of ECMA-376); formats not used in Chinese documents give digits. */
export function numberInFormat(number: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideograph)(?:Counting|Digital|Legal)/.test(format)) return chinese(number);
  if (format.startsWith('decimalEnclosedCircle') && number >= 1 && number <= 20) {
    return String.fromCharCode(0x245f + number);
  }
  if (format === 'lowerLetter') return letter(number);
  if (format === 'upperLetter') return letter(number).toUpperCase();
  if (format === 'none') return '';
  return String(number);
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26));

/** Below 100 as counted (`二十一`); beyond, digits. */
function chinese(number: number): string {
  if (number < 10) return DIGITS.charAt(number);
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

const SCALE_VALUES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** 万 → 10000, 千万 → 10000000, none → 1. */
export function scaleValue(scale: string): number {
  return [...scale].reduce((product, character) => product * (SCALE_VALUES[character] ?? 1), 1);
}

/** 三百二十 → 320; null for what is no positional numeral (二〇二三 is read digit by digit). */
export function numeralValue(numeral: string): number | null {
  const digits = [...numeral].map((character) => '〇一二三四五六七八九'.indexOf(character.replace('零', '〇')));
  if (numeral.length > 1 && digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  let total = 0;
  let pending: number | null = null;
  for (const [index, character] of [...numeral].entries()) {
    const scale = SCALE_VALUES[character];
    if (scale !== undefined) {
      total += (pending ?? 1) * scale;
      pending = null;
    } else {
      pending = character === '两' ? 2 : (digits[index] ?? 0);
    }
  }
  return total + (pending ?? 0);
}

/** 一亿四千三百万 → 143000000, 一点四 → 1.4, 九十三点一八万 → 931800: a numeral with 万 and 亿 inside, or a decimal. */
export function wholeNumeralValue(numeral: string): number {
  let total = 0;
  for (const [, part = '', decimals = '', scale = ''] of numeral.matchAll(
    /([^点万亿]+)(?:点([^点万亿]+))?([万亿]*)/gu,
  )) {
    const digits = [...decimals].map((digit) => numeralValue(digit)).join('');
    total += Number(`${numeralValue(part.replace(/^[零〇](?=.)/u, ''))}.${digits || '0'}`) * scaleValue(scale);
  }
  return Number(total.toPrecision(12));
}

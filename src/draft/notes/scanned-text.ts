/** 全 年 收 到 申 请: a blank behind each character, as scanners read. */
const SPACED = /(?:\p{Script=Han} ){2,}[\p{Script=Han}\d]/u;
const BLANK = /(?<=[\p{Script=Han}\d%％，。；：、:;,.]) +(?=[\p{Script=Han}\d%％，。；：、:;,.])/gu;
const LEAST_SPACED = 2;
const ENDS = /[。；;：:！!？?]$/u;
const BEGINS = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、．]|第\d+页)/u;

/** A scanned paper without the blanks between its characters, its broken lines in one again; other notes as they are. */
export function scanMended(text: string): string {
  const lines = text.split('\n');
  if (lines.filter((line) => SPACED.test(line)).length < LEAST_SPACED) return text;
  const out: string[] = [];
  let isTitle = true;
  for (const line of lines.map((each) => each.replace(BLANK, '').trim())) {
    const last = out.at(-1);
    if (last === undefined || line === '' || last === '' || isTitle || ENDS.test(last) || BEGINS.test(line))
      out.push(line);
    else out[out.length - 1] = last + line;
    isTitle = /^第\d+页/u.test(line) || (out.length === 1 && !/[，。；：,;:]/u.test(line));
  }
  return out.join('\n');
}

/** A source asked for in words: by its number, bare (which may mean anything else counted) or named; or without. */
export type SourceWanted =
  | { readonly kind: 'numbered'; readonly n: number }
  | { readonly kind: 'bare'; readonly n: number }
  | { readonly kind: 'any' };

const LOOK = '(?:请|麻烦|帮我|给我|我想|我要|打开|查看|显示|看(?:一下)?|点开)*';
const SOURCE = '(?:出处|来源|原文|引文){1,2}';
const NUMBER = '第?\\s*[\\[【(]?\\s*(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[\\]】)]?\\s*(?:条|个|处|号|段)?';
const WHERE = '(?:是什么|是哪里|在哪里?|在哪儿|呢|有哪些)?';

const NUMBERED = [
  /^[[【](?<n>\d{1,3})[\]】]$/u,
  new RegExp(`^${LOOK}${NUMBER}的?${SOURCE}${WHERE}$`, 'u'),
  new RegExp(`^${LOOK}${SOURCE}${NUMBER}${WHERE}$`, 'u'),
];
const BARE = /^\d{1,3}$/u;
const ANY = new RegExp(`^${LOOK}(?:它|上面|这个|这条|这些|这句)*的?${SOURCE}${WHERE}$`, 'u');

/** Whoever writes more asks something, in UTF-16 units. */
const LONGEST = 30;

const DIGITS = '一二三四五六七八九';

/** 12, 十二, 二十: the numbers up to 99. */
const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  const value = (digit: string): number => (digit === '' ? 0 : DIGITS.indexOf(digit) + 1);
  return (tens === '' ? 1 : value(tens)) * 10 + value(units);
};

/** Which source a message asks for: [3], 第3条出处, 看看原文; null where it asks for none. */
export function sourceWanted(text: string): SourceWanted | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s。.!?~]+$/u, '')
    .trim();
  if (plain.length > LONGEST) return null;
  if (BARE.test(plain)) return { kind: 'bare', n: Number(plain) };
  for (const pattern of NUMBERED) {
    const n = pattern.exec(plain)?.groups?.n;
    if (n !== undefined) return { kind: 'numbered', n: numberOf(n) };
  }
  return ANY.test(plain) ? { kind: 'any' } : null;
}

/** What a user can ask to be done to a draft. Items are 1-based: 第二条 is 2. */
export type Edit =
  | { readonly kind: 'shorten' }
  | { readonly kind: 'merge'; readonly item: number; readonly into: number }
  | { readonly kind: 'move'; readonly item: number; readonly before: number }
  | { readonly kind: 'remove'; readonly item: number }
  | { readonly kind: 'rewrite'; readonly item: number; readonly text: string }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  | { readonly kind: 'add'; readonly notes: string }
  /** Null: another of the usual titles. */
  | { readonly kind: 'retitle'; readonly title: string | null }
  /** Null: the version before. */
  | { readonly kind: 'restore'; readonly version: number | null };

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const ITEM = `第?(${NUMERAL})(?:条|点|项|段|是|句)`;
const QUOTED = '[“"「\'‘]?([^”"」\'’]+?)[”"」\'’]?';

const toNumber = (numeral: string | undefined): number => {
  const text = numeral ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string | undefined): number => '一二三四五六七八九'.indexOf(character ?? '') + 1;
  const [tens, ones] = text.split('十');
  return text.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) + digit(ones) : digit(text);
};

const PATTERNS: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => Edit])[] = [
  [
    /^(?:请)?(?:补充|增加|加|新增|添加|再加)(?:上)?(?:一条|一点|一项|几条|内容|笔记|材料)?\s*[:：,，\n]\s*([\s\S]+)$/u,
    ([text = '']) => ({ kind: 'add', notes: text }),
  ],
  [
    /^(?:请)?(?:补充|新增|再加|增加)(?:一条|一点|一项|上)?\s*(\S[\s\S]{3,})$/u,
    ([text = '']) => ({ kind: 'add', notes: text }),
  ],
  [
    new RegExp(`(?:恢复|回到|退回|还原)(?:到|为|成)?第?(${NUMERAL})(?:个)?版`, 'u'),
    ([n]) => ({ kind: 'restore', version: toNumber(n) }),
  ],
  [/恢复|撤销|撤回|上一版|回退|退回|还原/u, () => ({ kind: 'restore', version: null })],
  [
    /(?:标题|题目)(?:(?:改为|改成|换成|换为|叫|用)\s*[:：]?|\s*[:：])\s*[“"「]?([^”"」\s][^”"」]{2,40})[”"」]?$/u,
    ([title = '']) =>
      /^(?:换|改|重|再|另)/.test(title) ? { kind: 'retitle', title: null } : { kind: 'retitle', title },
  ],
  [/(?:换|改|重拟|重新拟|另拟).{0,4}(?:标题|题目)/u, () => ({ kind: 'retitle', title: null })],
  [
    new RegExp(`${ITEM}.{0,4}(?:合并|并|归|放)(?:到|入|进|至)\\s*${ITEM}(?:里|中|内)?$`, 'u'),
    ([item, into]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`(?:合并|把)?\\s*${ITEM}(?:和|与|、|跟|及)\\s*${ITEM}.{0,3}(?:合并|并成|合成|合在)`, 'u'),
    ([into, item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`合并\\s*${ITEM}(?:和|与|、|跟|及)\\s*${ITEM}`, 'u'),
    ([into, item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}(?:移|放|挪|调|提)(?:到|至)?\\s*${ITEM}\\s*(?:之|的)?前`, 'u'),
    ([item, before]) => ({ kind: 'move', item: toNumber(item), before: toNumber(before) }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}(?:移|放|挪|调|提)(?:到|至)?\\s*${ITEM}\\s*(?:之|的)?后`, 'u'),
    ([item, after]) => ({ kind: 'move', item: toNumber(item), before: toNumber(after) + 1 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}(?:移|放|挪|调|提)(?:到|至)?\\s*最?前`, 'u'),
    ([item]) => ({ kind: 'move', item: toNumber(item), before: 1 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}(?:移|放|挪|调)(?:到|至)?\\s*最?后`, 'u'),
    ([item]) => ({ kind: 'move', item: toNumber(item), before: 99 }),
  ],
  [
    new RegExp(`(?:删|去掉|去除|不要|拿掉)(?:掉|除|去|了)?\\s*${ITEM}`, 'u'),
    ([item]) => ({ kind: 'remove', item: toNumber(item) }),
  ],
  [new RegExp(`${ITEM}.{0,3}(?:删|去掉|不要)`, 'u'), ([item]) => ({ kind: 'remove', item: toNumber(item) })],
  [
    new RegExp(`${ITEM}(?:改为|改成|换成|改写为|改写成)\\s*[:：]?\\s*([\\s\\S]+)$`, 'u'),
    ([item, text = '']) => ({ kind: 'rewrite', item: toNumber(item), text }),
  ],
  [
    new RegExp(`^(?:请)?(?:把|将)\\s*${QUOTED}\\s*(?:改为|改成|换成|替换为|替换成)\\s*[:：]?\\s*${QUOTED}$`, 'u'),
    ([from = '', to = '']) => ({ kind: 'replace', from, to }),
  ],
  [/简短|精简|简洁|压缩|缩短|短一?点|短一?些|太长|简练|删减|精炼/u, () => ({ kind: 'shorten' })],
];

/** Understands a request in the user's words; null where it asks for none of these. */
export function parseInstruction(instruction: string): Edit | null {
  const text = instruction.trim().replace(/[。！!]+$/u, '');
  for (const [pattern, edit] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return edit(match.slice(1));
  }
  return null;
}

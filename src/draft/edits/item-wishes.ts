import { COUNT, ITEM, LOOSE_ITEM, toNumber } from './item-number.js';
import type { WishPattern } from './worded-wishes.js';

const AND = '(?:和|与|、|跟|及|同|，)';
const JOIN = '(?:合并|并|归|放|合)(?:到|入|进|至|在)';
const MOVE = '(?:移动?|放|挪|调整?|提|排|搬|写|摆)(?:到|至|在)?';
const FRONT = '(?:最?前(?:面|头|边)?|开头|首位|第一(?:条|位|个|句)?|最上面?)';
const BACK = '(?:最?后(?:面|头|边)?|末尾|结尾|最末|最下面?|压轴)';
const DONE = '(?:去|来|吧|好了|写|了)*$';
const TAIL = '(?:里面?|中|内|去|吧|一起|后面|之后)*$';

/** Before the item that a numeral names, or behind it. */
const behind = (numeral: string | undefined): number | 'last' => {
  const n = toNumber(numeral);
  return n === -1 ? 'last' : n + 1;
};

/** Wishes that put items, pointed at by number, elsewhere, together or apart. */
export const ITEM_WISHES: readonly WishPattern[] = [
  [
    new RegExp(`${ITEM}.{0,4}?${JOIN}\\s*(?:上|前)(?:面)?[那一]?一?条${TAIL}`, 'u'),
    ([item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(item) - 1 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?${JOIN}\\s*(?:下|后)(?:面)?[那一]?一?条${TAIL}`, 'u'),
    ([item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(item) + 1 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?${JOIN}\\s*${ITEM}${TAIL}`, 'u'),
    ([item, into]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`(?:合并|把)?\\s*${LOOSE_ITEM}${AND}\\s*${ITEM}.{0,6}(?:合并|并成|合成|合在|合为|并到一)`, 'u'),
    ([into, item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`合并(?:一下)?\\s*${LOOSE_ITEM}${AND}\\s*${ITEM}`, 'u'),
    ([into, item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`${ITEM}(?:和|与|跟|同)(?:上|前)(?:面)?[那一]?一?条.{0,4}(?:合|并)`, 'u'),
    ([item]) => ({ kind: 'merge', item: toNumber(item), into: toNumber(item) - 1 }),
  ],
  [/(?:前|头|开头)(?:面)?[两2二](?:条|点|项|句).{0,4}(?:合|并)/u, () => ({ kind: 'merge', item: 2, into: 1 })],
  [/(?:最?后|末)(?:面)?[两2二](?:条|点|项|句).{0,4}(?:合|并)/u, () => ({ kind: 'merge', item: -1, into: -2 })],
  [
    new RegExp(
      `${LOOSE_ITEM}(?:和|与|跟|、|同)\\s*${LOOSE_ITEM}.{0,4}(?:对调|互换|调换|交换|换个?位置|换一?下|颠倒|调个?个|对换)`,
      'u',
    ),
    ([item, other]) => ({ kind: 'swap', item: toNumber(item), other: toNumber(other) }),
  ],
  [
    /(?:前|头)[两2二](?:条|点|项|句).{0,4}(?:对调|互换|调换|交换|换个?位置|换一?下|颠倒)/u,
    () => ({ kind: 'swap', item: 1, other: 2 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?${MOVE}\\s*${LOOSE_ITEM}${AND}\\s*${ITEM}\\s*(?:之|的)?(?:中?间)`, 'u'),
    ([item, , after]) => ({ kind: 'move', item: toNumber(item), before: toNumber(after) }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?${MOVE}\\s*${ITEM}\\s*(?:之|的)?(?:前|上面|上边|之上)`, 'u'),
    ([item, before]) => ({ kind: 'move', item: toNumber(item), before: toNumber(before) }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?${MOVE}\\s*${ITEM}\\s*(?:之|的)?(?:后|下面|下边|之下)`, 'u'),
    ([item, after]) => ({ kind: 'move', item: toNumber(item), before: behind(after) }),
  ],
  [
    new RegExp(
      `${ITEM}(?:再|请)*(?:(?:往|向|朝)(?:前|上)|上|前)(?:面)?(?:移|挪|调|提|放)?(?:一?(?:下|条|位|格))?${DONE}`,
      'u',
    ),
    ([item]) => ({ kind: 'move', item: toNumber(item), before: toNumber(item) - 1 }),
  ],
  [
    new RegExp(
      `${ITEM}(?:再|请)*(?:(?:往|向|朝)(?:后|下)|下|后)(?:面)?(?:移|挪|调|放)?(?:一?(?:下|条|位|格))?${DONE}`,
      'u',
    ),
    ([item]) => ({ kind: 'swap', item: toNumber(item), other: toNumber(item) + 1 }),
  ],
  [
    new RegExp(`${ITEM}.{0,4}?(?:${MOVE}\\s*${FRONT}|提前|靠前|先写|放前|打头)`, 'u'),
    ([item]) => ({ kind: 'move', item: toNumber(item), before: 1 }),
  ],
  [new RegExp(`先写\\s*${ITEM}$`, 'u'), ([item]) => ({ kind: 'move', item: toNumber(item), before: 1 })],
  [
    new RegExp(`${ITEM}.{0,4}?(?:${MOVE}\\s*${BACK}|靠后|最后写)${DONE}`, 'u'),
    ([item]) => ({ kind: 'move', item: toNumber(item), before: 'last' }),
  ],
  [
    new RegExp(`${ITEM}.{0,10}?(?:拆|分)(?:分|解)?(?:成|为|作)\\s*${COUNT}(?:条|点|项|个|部分|句)`, 'u'),
    ([item, into]) => ({ kind: 'divide', item: toNumber(item), into: toNumber(into) }),
  ],
  [
    new RegExp(`(?:拆|分)(?:开|拆)?(?:一下)?\\s*${ITEM}$|${ITEM}.{0,10}?(?:拆|分)(?:开|一?下)${DONE}`, 'u'),
    ([behindVerb, beforeVerb]) => ({ kind: 'divide', item: toNumber(behindVerb ?? beforeVerb), into: 2 }),
  ],
  [
    new RegExp(
      `^(?!.*第).{0,10}?(?:拆|分)(?:分|解|别写)?(?:成|为|作)\\s*${COUNT}(?:条|点|项|个部分|部分)(?:来?写)?${DONE}`,
      'u',
    ),
    ([into]) => ({ kind: 'divide', item: null, into: toNumber(into) }),
  ],
];

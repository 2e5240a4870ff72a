import { type Figure, figuresOf } from '../../domain/figures.js';

/** 不，是; 哦不对，是; 写错了，应该是: what the writer says between a wrong figure and the right one. */
const SAID =
  /^[^\p{P}\d]{0,4}?[\s，,。；;（(—-]*(?:[哦噢啊呃嗯哎]+[，,]?\s*)?(?:(?:更正|纠正)(?:为|[：:])|(?:不|(?:不对[，,]?)*不对|不是|有误|[刚前]?\p{Script=Han}{0,2}(?:[打写报搞填说弄记]错|错了)了?)(?:[，,]\s*(?:实际上?|其实)?(?:应该?)?改?(?:是|为)?|(?<!不|不是)(?:应该?)?改?(?:是|为)))[^\p{P}\d]{0,8}$/u;
/** 480场应为408场, 480场（改为408场）. */
const PUT =
  /^\s*(?:\p{Script=Han}{0,2}[，,]?\s*(?:数字?|数据)?(?:应为|应是|应该是|应改为|应当为|更正为|纠正为|改成|准确的?是)|[（(]\s*(?:现|应|已)?(?:改为|改成|应为|应是|更正为|更正[：:]?|实为|实际为))\s*$/u;

export interface CorrectedWithin {
  readonly text: string;
  readonly wrong: Figure;
  readonly right: Figure;
}

/** Whether what stands between two figures says that the second is the right one. */
export const isPutRight = (between: string): boolean => SAID.test(between) || PUT.test(between);

/** 14件吧，不是15件; 3次（原报2次，以此为准）: the first figure is right. */
const NOT_THE_NEXT =
  /^(?:吧|呢|整)?(?:[，,]\s*(?:而)?(?:不是|并非)|\s*[（(]原(?:来|先)?(?:报|写|填|说)(?:的?是|了|为)?)$/u;
const BEHIND_DENIED = /^(?:[，,]?(?:以此为准|已更正|报错了?))*[）)]?(?=$|[，,；;。）)])/u;

/** 5次——老刘说是7次，他把口头交代的也算进去了，按5次: which of the two is to be told. */
const SETTLED = /[，,](?:还是|就)?[按以]\d[^，,。；;]{0,8}$/u;

const isOfOneUnit = (one: Figure, other: Figure): boolean => one.unit === other.unit || one.unit === '';

/** A sentence that corrects itself, with the right figure alone: 受众3万人，不，是3.3万人; null for any other. */
export function correctedWithin(text: string): CorrectedWithin | null {
  const figures = figuresOf(text).filter(({ kind }) => kind === 'quantity');
  for (const [index, wrong] of figures.entries()) {
    const right = figures[index + 1];
    if (!right || !isOfOneUnit(wrong, right)) continue;
    const between = text.slice(wrong.end, right.start);
    const [settled] = SETTLED.exec(text.slice(right.end)) ?? [];
    const again = settled === undefined ? undefined : figuresOf(settled).find(({ unit }) => unit === wrong.unit);
    if (again && wrong.unit === right.unit && again.value === wrong.value && wrong.value !== right.value)
      return { wrong: right, right: wrong, text: text.slice(0, wrong.end) };
    const [denied] = (NOT_THE_NEXT.test(between) && BEHIND_DENIED.exec(text.slice(right.end))) || [];
    if (denied !== undefined && wrong.unit === right.unit)
      return { wrong: right, right: wrong, text: text.slice(0, wrong.end) + text.slice(right.end + denied.length) };
    if (!isPutRight(between)) continue;
    const behind = text.slice(right.end).replace(/^[）)]|^[，,]\s*(?:刚才|前面)?[打写报搞填说]错了?$/u, '');
    return { wrong, right, text: text.slice(0, wrong.start) + text.slice(right.start, right.end) + behind };
  }
  return null;
}

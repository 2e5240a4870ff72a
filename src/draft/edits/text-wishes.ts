import { numeralValue } from '../../domain/numerals.js';
import type { WishPattern } from './worded-wishes.js';

const PLEASE = '(?:请|麻烦|帮我|帮忙|给我|替我|我要|我想|能不能|能否|可以|把|将|就|那|你)*';

/** A quotation that is all of a title is taken off: “甲” but not 开展“甲”行动. */
const unwrapped = (title: string): string => {
  const inner = /^[“"「『](.*)[”"」』]$/u.exec(title.trim())?.[1];
  return inner !== undefined && !/[“”"「」『』]/u.test(inner) ? inner : title.trim();
};
/** 标题换得短一点: says how, not what. */
const SAYS_HOW = /^(?:换|改|重新|再|另|更|简短|简洁|短|长|别的|其他|一个)/u;
const WHOLE =
  '(?:整份|整个|全部|年度)?(?:的)?(?:报告|全文|文件|文档|全稿)(?:的)?(?:总|大)?(?:标题|题目)|(?:总|大)(?:标题|题目)';
const NAMED = '(?:改为|改成|换成|换为|换作|改作|更改为|定为|写成|写作|设为|叫做?|用)';
const TOO = '(?:不好|不对|不合适|太[长短空]了?|改一?下|换一?下|换一?个|重新?拟)?[，,]?\\s*(?:就|请|直接|应该|应)?';
const TITLE = '(\\S.{2,60})';

const retitled = ([said = '']: readonly (string | undefined)[]) => {
  const title = unwrapped(said);
  if (SAYS_HOW.test(said)) return { kind: 'retitle', title: null } as const;
  return /年度(?:工作)?报告$/u.test(title)
    ? ({ kind: 'titleReport', title } as const)
    : ({ kind: 'retitle', title } as const);
};

/** Wishes about titles. */
const TITLE_WISHES: readonly WishPattern[] = [
  [
    new RegExp(`(?:${WHOLE})${TOO}(?:${NAMED}\\s*[:：]?|[:：])\\s*${TITLE}$`, 'u'),
    ([said = '']) => ({ kind: 'titleReport', title: unwrapped(said) }),
  ],
  [new RegExp(`(?:标题|题目)${TOO}(?:${NAMED}\\s*[:：]?|[:：])\\s*${TITLE}$`, 'u'), retitled],
  [new RegExp(`^${PLEASE}(?:换|改)(?:一?[个下])?(?:标题|题目)(?:为|成|作)\\s*[:：]?\\s*${TITLE}$`, 'u'), retitled],
  [new RegExp(`^${PLEASE}(?:用|以|拿)\\s*([“"「].{3,60}[”"」])\\s*(?:作为|做|当|为|作)(?:标题|题目)$`, 'u'), retitled],
  [
    /(?:换|改|重拟|重新拟|另拟).{0,4}(?:标题|题目)$|(?:标题|题目).{0,4}(?:[短长简]|不好|换|改|重[新拟]|再)/u,
    () => ({ kind: 'retitle', title: null }),
  ],
];

/** 300, 三百, 两百五, 一千二. */
const characters = (said: string): number =>
  /^\d+$/.test(said)
    ? Number(said)
    : (numeralValue(said.replace(/千([一-龥])$/u, '千$1百').replace(/百([一-龥])$/u, '百$1十')) ?? 0);
const LENGTH = '(\\d{2,5}|[一二三四五六七八九两十百千零]{2,7})';

/** Wishes about the length, the marks and the names in all of the text. */
const MANNER_WISHES: readonly WishPattern[] = [
  [
    new RegExp(`(?:不少于|至少|不低于|扩[写充展]?到|写到|写够|增加到|加到)\\s*${LENGTH}\\s*个?字`, 'u'),
    () => ({ kind: 'reword', wish: 'detail' }),
  ],
  [
    new RegExp(
      `^.{0,10}?(?:字数|篇幅|长度|控制|压缩|压到|缩短|缩减|缩到|精简|限制|限定|减少|删减|删到|减到|不超过|不要超过|别超过|不多于|最多|少于|保持).{0,8}?${LENGTH}\\s*个?字(?:以内|之内|以下|左右|内|上下)?(?:吧|就行|就好|即可|就可以了?)?$`,
      'u',
    ),
    ([said = '']) => ({ kind: 'fit', most: characters(said) }),
  ],
  [
    new RegExp(`^${PLEASE}(?:写|改|弄)?(?:成|到|在)?\\s*${LENGTH}\\s*个?字(?:以内|之内|以下|左右|内)$`, 'u'),
    ([said = '']) => ({ kind: 'fit', most: characters(said) }),
  ],
  [
    /(?:不要|别用|不用|去掉|去除|删掉|删除|取消|少用|别有|不能有|不使用|把|将|所有|全部).{0,4}分号|分号.{0,4}(?:太多|去掉|不要|删|改[成为]|换[成为]|都?改|都?换|别用|不用)/u,
    () => ({ kind: 'noSemicolons' }),
  ],
  [
    /^.{0,4}(?:不要|别用|不用|去掉|去除|删掉|删除|取消|少用|不使用).{0,4}(?:顿号|冒号|逗号|引号|感叹号|破折号|省略号|书名号|括号|标点(?:符号)?)(?:了|吧)?$|^.{0,4}(?:顿号|冒号|逗号|引号|感叹号|破折号|省略号|书名号|括号|标点(?:符号)?).{0,4}(?:太多|去掉|不要|删掉?|改[成为].{2,3}|换[成为].{2,3})(?:了|吧)?$/u,
    () => ({ kind: 'reword', wish: 'marks' }),
  ],
  [
    /^.{0,6}(?:不用|不要|不必|无需|不需要|不写|别写|别提|不出现|不提|去掉|去除|删掉|删除|隐去|省略|省去|取消).{0,6}(?:部门|单位|科室|机构)(?:的)?(?:名称|名字|全称|简称|名)?(?:了|吧)?$|^.{0,6}(?:部门|单位|科室|机构)(?:的)?(?:名称|名字|全称|简称|名)?(?:都|就|全)*(?:不用写?|不要写?|不必写?|不写|别写|别提|不出现|去掉|删掉?|删除|隐去|省略|省去)(?:了|吧)?$/u,
    () => ({ kind: 'reword', wish: 'nameless' }),
  ],
];

/** Wishes about the text as a whole rather than about a place in it. */
export const TEXT_WISHES: readonly WishPattern[] = [...TITLE_WISHES, ...MANNER_WISHES];

import type { DraftPart, Edit, SimpleEdit } from './edit.js';
import { COUNT, ITEM, NUMERAL, toNumber } from './item-number.js';
import { ITEM_WISHES } from './item-wishes.js';
import { TEXT_WISHES } from './text-wishes.js';
import { ASKS_BACK, ASKS_FORTH, type WishPattern, WORDED_WISHES } from './worded-wishes.js';

const SIMPLE: ReadonlySet<string> = new Set(['remove', 'removeAbout', 'strike', 'replace', 'setFigure', 'rewrite']);
const isSimple = (edit: Edit | null): edit is SimpleEdit => edit !== null && SIMPLE.has(edit.kind);

const QUOTED = '[“"「\'‘]?([^”"」\'’]+?)[”"」\'’]?';

const ORDER = '(?:请|麻烦|帮我|帮忙|能不能|能否|可不可以|可以|你|把|将|给我)*';
const WHOLE = '(?:的|相关的?)?(?:[那这]一?|一)(?:句|段|条|部分|处)话?|(?:的|相关的?)(?:句子?|段|条|部分|内容|话)';
const REMOVE = '(?:删|去掉|去除|不要|拿掉|不写|别写|别要|取消|不用写)';
const REMOVED = `(?:都|就|先|还是|给我|全|全部)*${REMOVE}(?:掉|除|去)?(?:吧|了)?$`;
const QUOTATION = '[“"「]([^”"」]+)[”"」]';
/** 关于抖音, 表格里的合计: how words are pointed at. */
const ABOUT = '(?:所有|全部|正文|文中|稿子|表格?)*(?:里面?|中)?(?:的)?(?:关于|有关|提到|写到|讲|说)?(?:的)?';
const CHANGE_TO = '(?:改为|改成|换成|换为|替换为|替换成|更正为|应该是|应当是|应为)';
const PARTS: readonly (readonly [DraftPart, string])[] = [
  ['placeholder', '待补充|占位|空着的'],
  ['plan', '下一?步|打算|明年|计划'],
  ['problem', '问题|不足|困难|短板'],
  ['lead', '引导句|开头|帽子|围绕'],
  ['last', '最[后末][那这]?一?句'],
  ['lastParagraph', '最[后末][那这]?一?个?(?:自然)?段'],
];

const bare = (words: string): string => words.replace(/[“”"「」]/g, '');

/** 宣讲42场改为45场 changes the figure alone. */
const replacing = (from: string, to: string): Edit => {
  const named = /^([\p{Script=Han}（）()]+?)(?:约|近)?\d/u.exec(from)?.[1];
  return { kind: 'replace', from, to: named && /^(?:约|近)?\d/u.test(to) ? named + to : to };
};

const PATTERNS: readonly WishPattern[] = [
  [
    /^(?:请)?(?:(?:在)?最后|后面|再|另外)?(?:补充|增加|新增|添加|添上|加)(?:上)?(一[条句点项段]话?|几[条句点]|内容|笔记|材料|存在的?(?:问题|不足)|问题|不足|下一?步(?:工作)?(?:打算|计划)?)?\s*[:：,，\n]\s*([\s\S]+)$/u,
    ([label = '', text = '']) => ({ kind: 'add', notes: /问题|不足|步/.test(label) ? `${label}：${text}` : text }),
  ],
  [
    /^(?:请)?(?:补充|新增|再加|增加)(?:一条|一点|一项|上)?\s*(\S[\s\S]{3,})$/u,
    ([text = '']) => ({ kind: 'add', notes: text }),
  ],
  [
    new RegExp(`(?:恢复|回到|退回|还原)(?:到|为|成)?第?(${NUMERAL})(?:个)?版`, 'u'),
    ([n]) => ({ kind: 'restore', version: toNumber(n) }),
  ],
  [
    /^(?:请|帮我|给我|我要)*(?:生成|导出|下载|转成?|保存(?:为|成)?|输出|发|做成)*(?:成|为|个|一?份)?\s*(?:word|docx?)\s*(?:文件|文档|版|格式)?$/iu,
    () => ({ kind: 'fetch', what: 'file' }),
  ],
  [/^(?:请|帮我|我要)*(?:复制|拷贝)(?:一下|全文|正文)?$/u, () => ({ kind: 'fetch', what: 'copy' })],
  [
    /[跟和与同].{0,4}版.{0,6}(?:不同|区别|变化|差别|对比|比较)|(?:对比|比较).{0,6}版|^改了(?:什么|哪)/u,
    () => ({ kind: 'compare' }),
  ],
  [
    /(?:恢复|回到|退回|还原)(?:到|为|成)?(?:最初|最早|最开始|一开始|原来|原始)|(?:最初|最早|最开始|一开始|原来|原始)的?(?:那)?(?:个)?[版稿样]/u,
    () => ({ kind: 'restore', version: 1 }),
  ],
  [ASKS_FORTH, () => ({ kind: 'restore', version: 'next' })],
  [ASKS_BACK, () => ({ kind: 'restore', version: null })],
  ...TEXT_WISHES,
  ...ITEM_WISHES,
  [
    /(?:不要|去掉|取消|不用).{0,2}[“"]?(?:一是|编号|序号|分条)|(?:改|写|并|合|连)成一?[整大]?段|^(?:请)?(?:把|将)?[“"]?一是[、，,\s]*(?:[“"]?二是)?[“"]?(?:这些|之类|等)?(?:的?(?:字|字样|编号|序号))?(?:都|全)?(?:去掉|删掉?|去除|不要|取消)/u,
    () => ({ kind: 'lay', out: 'plain' }),
  ],
  ...WORDED_WISHES,
  [
    new RegExp(`(?:分|换|改|写|拆|变|合|并)(?:成|为|作)?\\s*${COUNT}个?(?:自然)?段`, 'u'),
    ([n = '']) => ({ kind: 'lay', out: toNumber(n) }),
  ],
  [
    /(?:列[出举成]|罗列|核对|标出|统计).{0,6}数[字据]|数[字据].{0,6}(?:列[出举成一]|罗列|核对|标出)/u,
    () => ({ kind: 'listFigures' }),
  ],
  [/分段|分成.{1,2}段|每条.{0,4}[段行]|一条一[段行]|分行/u, () => ({ kind: 'lay', out: 'spread' })],
  ...PARTS.map(([part, names]): (typeof PATTERNS)[number] => [
    new RegExp(`^(?:请|把|将)*${REMOVE}.{0,6}(?:${names})|^(?:请|把|将)*.{0,3}(?:${names}).{0,6}${REMOVE}`, 'u'),
    () => ({ kind: 'removePart', part }),
  ]),
  [
    new RegExp(`(?:删|去掉|去除|不要|拿掉)(?:掉|除|去|了)?\\s*${ITEM}`, 'u'),
    ([item]) => ({ kind: 'remove', item: toNumber(item) }),
  ],
  [new RegExp(`${ITEM}.{0,3}(?:删|去掉|不要)`, 'u'), ([item]) => ({ kind: 'remove', item: toNumber(item) })],
  [
    new RegExp(`${ITEM}(?:写错了?|不对|有误|错了)?[，,]?(?:${CHANGE_TO}|改写[为成])\\s*[:：]?\\s*([\\s\\S]+)$`, 'u'),
    ([item, text = '']) => ({ kind: 'rewrite', item: toNumber(item), text }),
  ],
  [
    new RegExp(
      `^${ORDER}([\\p{Script=Han}“”]{2,14}?)(?:[那这]一?[句条段个处]话?)?的?(?:数量|数字|数据|数|[场次件人]次|[件人]数)?(?:写错了?|不对|有误|错了)?[，,]?(?:${CHANGE_TO}|实际是|(?<=(?:错了?|不对|有误)[，,]?)是|(?<=\\p{Script=Han}{4})[是为])\\s*[:：]?\\s*((?:约|近|超过?)?\\d[\\d.,]*[余多]?[百千万亿]*[余多]?[\\p{Script=Han}%％]{1,3})$`,
      'u',
    ),
    ([thing = '', figure = '']) => ({ kind: 'setFigure', thing, figure }),
  ],
  [
    new RegExp(`^(?:请|能不能|能否|可以)?(?:把|将)\\s*${QUOTED}\\s*${CHANGE_TO}\\s*[:：]?\\s*${QUOTED}$`, 'u'),
    ([from = '', to = '']) => replacing(from, to),
  ],
  [
    new RegExp(
      `^(?:数字|其中的?)?\\s*(?:[“"]([^”"]+)[”"]|(\\S{0,8}\\d\\S{0,6}?))\\s*${CHANGE_TO}\\s*[:：]?\\s*${QUOTED}$`,
      'u',
    ),
    ([quoted, figured, to = '']) => replacing(quoted ?? figured ?? '', to),
  ],
  [
    /(?:加上|写上|参考|用上?|引用).{0,6}(?:同类|别的|其他|其它|兄弟)(?:地区|区|县|市|单位).{0,4}(?:数|数据|数字)/u,
    () => ({ kind: 'reword', wish: 'peers' }),
  ],
  [
    /^(?!.*[拆分]成).*(?:简短|精简|简洁|压缩|缩短|短一?点|短一?些|太长|简练|删减|精炼|啰嗦)/u,
    () => ({ kind: 'shorten' }),
  ],
  [
    /语气|口吻|(?:正式|官方|书面|通顺|口语)(?:一?[点些]|化)|润色|换一?[种个](?:说法|写法|表述|方式)|改写一?下/u,
    () => ({ kind: 'reword', wish: 'tone' }),
  ],
  [
    /(?:写得?|再|更)[^，。]{0,3}(?:详细|具体|丰富|充实)|(?:详细|具体|丰富|充实|长)一?[点些]|展开写|太短|扩写/u,
    () => ({ kind: 'reword', wish: 'detail' }),
  ],
  [
    new RegExp(
      `^${ORDER}${REMOVE}(?:掉|除|去)?${QUOTATION}(?:[这那]?[几两三四一些]?个?[字词])?$|^${ORDER}${QUOTATION}(?:[这那][几两三四一些]?个?[字词])?${REMOVED}`,
      'u',
    ),
    ([behind, before]) => ({ kind: 'strike', words: behind ?? before ?? '' }),
  ],
  [
    new RegExp(`^${ORDER}${REMOVE}(?:掉|除|去|了)?(?!吧|了|它|掉)${ABOUT}(.{2,20}?)(?:${WHOLE})?$`, 'u'),
    ([words = '']) => ({ kind: 'removeAbout', words: bare(words) }),
  ],
  [
    new RegExp(`^${ORDER}${ABOUT}(.{2,20}?)(?:${WHOLE})?${REMOVED}`, 'u'),
    ([words = '']) => ({ kind: 'removeAbout', words: bare(words) }),
  ],
  [/^(?:请)?(?:重新?写|重写|重新起草|重来|重新?做|再写一[稿版遍])/u, () => ({ kind: 'reword', wish: 'again' })],
  [
    new RegExp(`^([^，。\\s]{2,20}?)${CHANGE_TO}\\s*[:：]?\\s*([^，。\\s]{1,30})$`, 'u'),
    ([from = '', to = '']) => replacing(bare(from), bare(to)),
  ],
];

/** Understands a request in the user's words; null where it asks for none of these. */
export function parseInstruction(instruction: string): Edit | null {
  const text = instruction
    .trim()
    .replace(/[。！!]+$/u, '')
    .replace(/^(?:不对|不是|错了?|写错了?|搞错了?|有误|更正(?:一下)?)[，,。：:\s]+(.+?)是(?=[约近]?\d)/u, '$1改成');
  const parts = text.split(/[，,；;、\n]\s*(?=[^，,；;、\n]*(?:改|换|删|去掉|不要|应该是|应为))/u);
  const edits = parts.length > 1 ? parts.map(parseOne) : [];
  if (edits.length > 1 && edits.every(isSimple)) return { kind: 'several', edits: edits.filter(isSimple) };
  const edit = parseOne(text);
  // Whoever pastes material that tells of 撤销 or 精简 wishes for nothing.
  return text.length > LONGEST_WISH || text.includes('\n') ? bringsText(edit) : edit;
}

/** Longer texts bring sentences of their own, or are no wish. */
const LONGEST_WISH = 60;
const BRINGING: ReadonlySet<Edit['kind']> = new Set(['add', 'open', 'rewrite', 'replace', 'retitle']);
const bringsText = (edit: Edit | null): Edit | null => (edit && BRINGING.has(edit.kind) ? edit : null);

function parseOne(text: string): Edit | null {
  for (const [pattern, edit] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return edit(match.slice(1));
  }
  return null;
}

import type { Edit } from './edit.js';

type Groups = readonly (string | undefined)[];
/** What a wish looks like, and the edit that its groups make. */
export type WishPattern = readonly [RegExp, (groups: Groups) => Edit];

const ORDER = '(?:请|麻烦|帮我|帮忙|能不能|能否|可不可以|可以|你|把|将|给我)*';
/** 关于听证会的那句, 青少年那部分: a sentence pointed at by its words. */
const POINTED =
  '(?:关于|写到|提到|讲)?(?!第.{1,2}[条段句])([^，,。\\d]{2,16}?)(?:的|相关的?)?(?:[那这]?一?(?:句|段|条|个|部分|块|项)话?|内容)?';
const MOVED = '(?:移|放|挪|调|提|写|排|搬)(?:动|整)?(?:到|在|至)?';
const GONE = '(?:去|来|吧|好了)*$';
const FIGURE = '(?:约|近)?\\d[^，,。；;\\s]{0,11}?';
const IS = '(?:应该是|应该为|应当是|应当为|应为|应是|其实是|实际是|而是|是)';

/** Wishes that point at a place of the draft by its words rather than by a number. */
export const WORDED_WISHES: readonly WishPattern[] = [
  [
    /^(?:请)?(?:还有|还差|还漏了?|漏了?|少了?|再|另外|在?(?:最后|结尾|末尾))(?:再)?(?:补|加|写|添|漏|差|少)?(?:了|上|进去)?(?:一|几|两)(?:个|条|句|点|项)(?:话|内容|情况|工作|数据)?(?:没写|没加|漏了?|忘了写?|没写进去?)?\s*[:：,，]\s*([\s\S]{3,})$/u,
    ([text = '']) => ({ kind: 'add', notes: text }),
  ],
  [
    /^(?:(?:这|那)一?(?:句|条|个|点)?话?(?:不要|不写|删掉|删除|去掉)了?|(?:删掉|删除|去掉|不要)(?:这|那)一?(?:句|条|个|点)?话?)\s*[:：]\s*(.{2,40})$/u,
    ([words = '']) => ({ kind: 'removeAbout', words }),
  ],
  [
    /^(?:请)?(?:在)?(?:开头|最?前面)(?:处)?(?:再)?(?:补|添|加|写)(?:上)?(?:一?[句段]话?)?\s*[“"「]([^”"」]{2,})[”"」]$/u,
    ([text = '']) => ({ kind: 'open', text }),
  ],
  [
    new RegExp(`^${ORDER}${POINTED}(?:提前|前移|靠前|往前(?:放|提|挪|移))${GONE}`, 'u'),
    ([words = '']) => ({ kind: 'moveAbout', words, to: 'first' }),
  ],
  [
    new RegExp(`^${ORDER}${POINTED}(?:后移|靠后|往后(?:放|挪|移))${GONE}`, 'u'),
    ([words = '']) => ({ kind: 'moveAbout', words, to: 'last' }),
  ],
  [/^.{0,4}[^，。]{2,10}[那这]一?节.{0,3}(?:移|放|挪|调|提|排).{0,6}$/u, () => ({ kind: 'fetch', what: 'order' })],
  [
    /^(?:请)?(?:在)?(?:正文|这一?节|稿子)?(?:的)?(?:开头|最前面?|前面|段首|开篇)(?:处)?(?:再)?(?:补充|增加|添加|加|写)(?:上)?(?:一?[句条段]话?|几句话?)?\s*[:：,，]\s*([\s\S]{4,})$/u,
    ([text = '']) => ({ kind: 'open', text }),
  ],
  [
    new RegExp(`^${ORDER}${POINTED}${MOVED}(?:最前面?|最开头|开头|前面|前头|首位|第一[句条位])${GONE}`, 'u'),
    ([words = '']) => ({ kind: 'moveAbout', words, to: 'first' }),
  ],
  [
    new RegExp(`^${ORDER}${POINTED}${MOVED}(?:最后面?|末尾|结尾|后面|最末)${GONE}`, 'u'),
    ([words = '']) => ({ kind: 'moveAbout', words, to: 'last' }),
  ],
  [
    new RegExp(`^.*?${IS}\\s*(${FIGURE})[，,、\\s]*(?:而)?不是\\s*(${FIGURE})$`, 'u'),
    ([right = '', wrong = '']) => ({ kind: 'replace', from: wrong, to: right }),
  ],
  [
    new RegExp(`^.*?不是\\s*(${FIGURE})[，,、\\s]*${IS}\\s*(${FIGURE})$`, 'u'),
    ([wrong = '', right = '']) => ({ kind: 'replace', from: wrong, to: right }),
  ],
  [
    new RegExp(
      `^(?:请|就|还是|那就|统一|都)*(?:以|按照?|用|选|取|采用|选用)\\s*[“"]?(.{1,20}?)[”"]?(?:的?(?:数字?|数据|统计|口径|那个))?(?:为准|来写)${GONE}`,
      'u',
    ),
    ([said = '']) => ({ kind: 'choose', said }),
  ],
  [
    new RegExp(
      `^(?:请|就|还是|那就|统一|都)*(?:用|选|取|采用|选用)\\s*[“"]?(${FIGURE})[”"]?(?:吧|好了|的|那个)*$`,
      'u',
    ),
    ([said = '']) => ({ kind: 'choose', said }),
  ],
  [
    new RegExp(`^(${FIGURE})(?:才)?(?:是)?(?:对的?|正确的?|准的?|准确的?)$`, 'u'),
    ([said = '']) => ({ kind: 'choose', said }),
  ],
  [
    /(?:用|加上?|标上|写成|改成|换成|分成|按照?).{0,4}(?:一是[、，,]?二是|一二三|序号|编号|条目)|分条(?:写|列|陈述|表述|说)|分[点项](?:写|列)/u,
    () => ({ kind: 'lay', out: 'numbered' }),
  ],
  [/^.{0,14}(?:遗漏|漏(?:了|掉|写)|(?:没有?|未)(?:写进|用上|用到|写入)).{0,8}$/u, () => ({ kind: 'listUnused' })],
  [/数[字据].{0,6}(?:错|对不对|对吗|准不准|准确吗)/u, () => ({ kind: 'listFigures' })],
  [
    /^(?:看|查看|看看|列出|给我看)?(?:一下)?(?:历史|以前的?|之前的?|各个?|所有|全部)的?版本$|^版本(?:记录|历史)?$/u,
    () => ({ kind: 'compare' }),
  ],
];

/** Asks for a version before: 恢复上一版, 还是刚才那版好; not 撤销8件 and not 撤销决定那句不要. */
export const ASKS_BACK =
  /^(?!.*(?:不要|删(?!的)|改成|改为|那[句条段]|\d))(?:请|帮我|给我|还是|那就|麻烦|先|把|你)*(?:恢复|撤销|撤回|回退|退回|返回|还原|取消刚才).{0,12}$|^.{0,8}(?:上|前|先前|之前|刚才|刚刚)(?:面)?的?[那这]?一?个?版本?.{0,6}$/u;

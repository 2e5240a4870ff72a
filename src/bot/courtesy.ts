type Courtesy = 'greeting' | 'who' | 'thanks' | 'complaint' | 'assent' | 'marks';

/** Marks, pictures and particles say nothing by themselves. */
const EMPTY = /[\s\p{P}\p{S}\p{Cf}\p{M}啊呀呢哦啦吧]+/gu;
/** A longer line says more than a courtesy, in UTF-16 units without marks. */
const LONGEST = 24;

const OPENING =
  '你好|您好|嗨|哈喽|哈啰|hello|hi|hey|在吗|在么|在不在|有人吗|大家好|早上好|上午好|中午好|下午好|晚上好|早安|早';
const THANKS = '非常感谢|谢谢|谢了|多谢|感谢|辛苦了?|麻烦了|太好了|很好|不错|挺好|真棒|厉害';
const ASSENT =
  '好的|好|行|可以|收到|明白了?|知道了?|了解了?|清楚了|嗯|哈哈|ok|okay|没问题|没事了?|就(?:先)?这样|可以了|定稿|再见|拜拜|回见';
const YOU = '(?:你们|你|您|法言|小助手|老师|了)?';

const KINDS: readonly (readonly [Courtesy, RegExp])[] = [
  ['greeting', new RegExp(`^(?:(?:${OPENING})(?:法言|小助手|老师)?)+$`, 'iu')],
  [
    'who',
    /^(?:请问)?(?:你|您|法言)(?:是谁|是什么|是干什么的|是做什么的|叫什么(?:名字)?|能(?:帮我)?(?:做些?|干)什么|会做?什么|有什么(?:功能|用))$/u,
  ],
  ['thanks', new RegExp(`^(?:${ASSENT})*(?:(?:${THANKS})${YOU})+$`, 'iu')],
  ['thanks', /^(?:你|您)?(?:写|答|回答|做|说|讲)得?(?:很|真|挺|还|非常)?(?:不错|好|棒|到位|清楚)了?$/u],
  [
    'complaint',
    /^(?:这个|这条|上面的?|你|您)?的?(?:数字|数据|回答|内容|答案|结果)?(?:都|是|说得|答得|写得|好像|完全)*(?:不对|不准确?|有误|有问题|[答写说搞弄]错了?|错了|乱说|胡说)了?$/u,
  ],
  ['assent', new RegExp(`^(?:${ASSENT})+$`, 'iu')],
];

/** What a message is that asks nothing: a greeting, thanks, a complaint, marks alone; null for any other. */
export function courtesyIn(text: string): Courtesy | null {
  const words = text.replace(EMPTY, '');
  if (words === '') return text.trim() === '' ? null : 'marks';
  return words.length > LONGEST ? null : (KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

import { Composer, type Context } from 'grammy';
import { withoutMention } from '../addressed.js';

const OPENING =
  '(?:你好|您好|嗨|哈喽|哈啰|hello|hi|hey|在吗|在么|在不在|有人吗|大家好|早上好|上午好|中午好|下午好|晚上好|早安|早)';
const THANKS = '(?:非常感谢|谢谢|谢了|多谢|感谢|辛苦了?|麻烦了|太好了|很好|不错|挺好|真棒|厉害)';
const ASSENT =
  '(?:好的?|好吧|行|可以|收到|明白了?|知道了?|了解了?|清楚了|嗯+|哦+|ok|okay|没问题|没事了?|再见|拜拜|回见)';
const TAIL = '(?:[\\s\\p{P}\\p{S}\\p{Cf}\\p{M}]|法言|小助手|老师|您|你|啊|呀|呢|哦|哈|啦|了|的|吧)*';

/** What a message that is no question is answered with. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`^(?:${OPENING}${TAIL})+$`, 'iu'),
    '您好，我是法言，帮您查阅各地的法治政府建设年度报告。直接发问题就可以，例如“各地怎么开展企业法治体检？”；起草请发送 /draft，全部命令见 /help。',
  ],
  [
    /^(?:请问)?(?:你|您|法言)(?:是谁|是什么|是干什么的|是做什么的|叫什么(?:名字)?|能做什么|能干什么|能帮我做什么|会什么|会做什么|有什么(?:功能|用)|能做些什么)[呀啊呢\s?\uff1f。]*$/u,
    '我是法言：查阅各地的法治政府建设年度报告，回答只依据库里的报告并逐句注明出处；也能按您的材料起草报告的一节。直接发问题就可以，起草请发送 /draft，全部命令见 /help。',
  ],
  [
    /^(?:你|您)?(?:写|答|回答|做|说|讲)得?(?:很|真|挺|还|非常)?(?:不错|好|棒|到位|清楚)[\s\p{P}啊呀了]*$/u,
    '不客气，有需要随时发问题。',
  ],
  [
    /^(?:这个|这条|上面的?|你|您)?(?:的)?(?:数字|数据|回答|内容|答案|结果)?(?:都|是|说得|答得|写得|好像|完全)*(?:不对|不准确?|有误|有问题|[答写说搞弄]错了?|错了|乱说|胡说)[吧啊呀了\s\p{P}]*$/u,
    '抱歉。回答有误，请点它下面的“答得不对”，管理员会看到；要改稿子，请说明哪里不对，例如：把“甲”改成“乙”。',
  ],
  [new RegExp(`^(?:(?:${ASSENT}|${THANKS})${TAIL})*${THANKS}${TAIL}$`, 'iu'), '不客气，有需要随时发问题。'],
  [new RegExp(`^(?:${ASSENT}${TAIL})+$`, 'iu'), '好的，有需要随时发问题。'],
  [/^[\s\p{P}\p{S}\p{Cf}\p{M}]+$/u, '请把问题写成一句话发给我，例如“各地怎么开展企业法治体检？”。'],
];

/** Greetings, thanks and marks alone: answered in kind, never looked up in the reports, no part of the conversation. */
export function courtesies(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('message:text', async (context, next) => {
    const text = withoutMention(context.msg.text, context.me.username).trim();
    const answer = ANSWERS.find(([pattern]) => text !== '' && pattern.test(text))?.[1];
    if (answer) await context.reply(answer);
    else await next();
  });
  return composer;
}

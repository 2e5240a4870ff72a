import { Composer, type Context } from 'grammy';
import { withoutMention } from '../addressed.js';
import { courtesyIn } from '../courtesy.js';

const ANSWERS = {
  greeting:
    '您好，我是法言，帮您查阅各地的法治政府建设年度报告。直接发问题就可以，例如“各地怎么开展企业法治体检？”；起草请发送 /draft，全部命令见 /help。',
  who: '我是法言：查阅各地的法治政府建设年度报告，回答只依据库里的报告并逐句注明出处；也能按您的材料起草报告的一节。直接发问题就可以，起草请发送 /draft，全部命令见 /help。',
  thanks: '不客气，有需要随时发问题。',
  complaint: '抱歉。回答有误，请点它下面的“答得不对”，管理员会看到；要改稿子，请说明哪里不对，例如：把“甲”改成“乙”。',
  assent: '好的，有需要随时发问题。',
  marks: '请把问题写成一句话发给我，例如“各地怎么开展企业法治体检？”。',
} as const;

/** Greetings, thanks and marks alone: answered in kind, never looked up in the reports, no part of the conversation. */
export function courtesies(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('message:text', async (context, next) => {
    const courtesy = courtesyIn(withoutMention(context.msg.text, context.me.username));
    if (courtesy) await context.reply(ANSWERS[courtesy]);
    else await next();
  });
  return composer;
}

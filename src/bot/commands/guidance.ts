import { Composer, type Context, InlineKeyboard } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { askInChat } from '../asking.js';
import { callbackNumbers } from '../callback-action.js';
import { EXAMPLES, MENU } from '../menu.js';
import type { Services } from '../services.js';

const START = [
  '我是法言，帮您查阅各地的法治政府建设年度报告。',
  '',
  '直接发问题就可以。回答只依据库里的报告，每句话后面的 [1] 是出处，点下面的同号按钮可以看原文段落。可以接着追问，例如“那2022年呢？”。',
  '',
  '发送 /draft 可以按您的材料起草报告的一节，/help 看全部命令。试试看：',
].join('\n');

const NOTES = [
  '回答下面的按钮：[1] 看原文段落；“按地区、年份看”缩小范围；“更多”列出全部报告；“答得不对”反馈给管理员。',
  '在群里请 @我 或回复我的消息。在任何对话里输入 @我的用户名 加关键词，可以直接插入原文段落。',
].join('\n');

const ADMINISTRATION = [
  '管理员命令：',
  '/approve – 谁在等待、谁已同意；/approve 编号 同意某位用户或某个群使用',
  '/revoke 编号 – 收回',
  '/audit – 使用记录，/audit 编号 只看一位用户，/audit export 导出',
  '/feedback – 反馈的回答，/feedback export 导出',
].join('\n');

/** `/start`, `/help` and the example questions. */
export function guidance(services: Services): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command('start', async (context) => {
    const keyboard = InlineKeyboard.from(
      EXAMPLES.map((text, index) => [InlineKeyboard.text(text, ACTIONS.example.data(index))]),
    );
    await context.reply(START, { reply_markup: keyboard });
  });

  composer.callbackQuery(ACTIONS.example.pattern, async (context) => {
    const question = EXAMPLES[callbackNumbers(context.match)[0] ?? 0];
    acknowledge(context, question ? undefined : '这个例子已经撤下，请直接发问题。');
    if (question) await askInChat(context, services, { question, fresh: true });
  });

  composer.command('help', async (context) => {
    const commands = MENU.map(({ command, description }) => `/${command} – ${description}`).join('\n');
    const isAdministrator = services.settings.administrators.has(context.from?.id ?? 0);
    await context.reply([commands, NOTES, ...(isAdministrator ? [ADMINISTRATION] : [])].join('\n\n'));
  });

  return composer;
}

import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { expect, it, onTestFinished } from 'vitest';
import { LOOPBACK_USER_ID } from '../../src/local/store/user-store.js';
import { startServer } from './harness.js';

it('carries a conversation between a user and a grammY bot', async () => {
  const server = await startServer();
  const bot = new Bot(server.botToken, { client: { apiRoot: server.apiRoot } });
  const done: string[] = [];
  bot.command('start', (ctx) => ctx.reply('<b>您好</b>', { parse_mode: 'HTML' }));
  bot.on('message:document', async (ctx) => {
    const file = await ctx.getFile();
    const response = await fetch(`${server.apiRoot}/file/bot${server.botToken}/${file.file_path}`);
    await ctx.replyWithDocument(new InputFile(Buffer.from(await response.arrayBuffer()), '回 (1).txt'));
  });
  bot.on('message:text', async (ctx) => {
    const sent = await ctx.reply('想一想', { reply_markup: new InlineKeyboard().text('更多', 'more') });
    await ctx.api.editMessageText(ctx.chat.id, sent.message_id, `答:${ctx.msg.text}`, {
      reply_markup: new InlineKeyboard().text('更多', 'more'),
    });
    done.push('text');
  });
  bot.callbackQuery('more', async (ctx) => {
    await ctx.answerCallbackQuery('好');
    done.push('button');
  });
  const running = bot.start({ drop_pending_updates: false });
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
  const user = LOOPBACK_USER_ID;
  const messages = () => server.state.messages.page(user, 1e9, 50).map(({ message }) => message);
  server.conversations.sendText(user, user, { text: '/start' });
  await expect.poll(() => messages().at(-1)?.entities).toEqual([{ type: 'bold', offset: 0, length: 2 }]);
  server.conversations.sendText(user, user, { text: '什么是法治体检?' });
  await expect.poll(() => done).toEqual(['text']);
  expect(messages().at(-1)?.text).toBe('答:什么是法治体检?');
  server.conversations.press(user, user, messages().at(-1)?.message_id ?? 0, 'more');
  await expect.poll(() => done).toEqual(['text', 'button']);
  server.conversations.sendFile(user, user, { name: 'a.txt', mime: 'text/plain', data: Buffer.from('内容') });
  await expect.poll(() => messages().at(-1)?.document?.file_name).toBe('回 (1).txt');
});

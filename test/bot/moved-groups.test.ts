import { expect, it, onTestFinished } from 'vitest';
import type { RunningBot } from '../../src/bot/run/start-bot.js';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { botOptions, servingOnly, start, temporaryDatabase } from './harness.js';

const [BEFORE, NOW] = [-77, -1_000_077];
const settings = servingOnly(BEFORE);

/** A bot in an allowed group that Telegram has made a supergroup. */
const open = async (): Promise<{ readonly api: FakeBotApi; readonly bot: RunningBot }> => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  api.fault = ({ payload }) =>
    payload.chat_id === BEFORE
      ? { kind: 'error', code: 400, description: 'Bad Request: group chat was upgraded', movedTo: NOW }
      : null;
  return { api, bot: await start(botOptions(temporaryDatabase(), api, { settings })) };
};

const asked = (
  chat: number,
  more: object = { text: '/ask 各地怎么做？', entities: [{ type: 'bot_command', offset: 0, length: 4 }] },
) => ({
  message: {
    message_id: 1,
    date: 1,
    chat: { id: chat, type: 'group', title: '科室' },
    from: { id: 5, is_bot: false, first_name: '用户' },
    ...more,
  },
});

it('sends to the supergroup when it hears of the move by a refusal', async () => {
  const { api } = await open();
  api.push(asked(BEFORE));
  await expect.poll(() => api.textsTo(NOW)).toEqual([expect.stringContaining('2份报告')]);
});

it.each([
  { name: 'group', notice: asked(BEFORE, { migrate_to_chat_id: NOW }) },
  { name: 'supergroup', notice: asked(NOW, { migrate_from_chat_id: BEFORE }) },
])('goes on serving a group when it hears of the move in the $name', async ({ notice }) => {
  const { api, bot } = await open();
  api.push(notice);
  api.push(asked(NOW));
  await expect.poll(() => api.textsTo(NOW)).toEqual([expect.stringContaining('2份报告')]);
  await expect.poll(() => bot.health().pending).toBe(0);
});

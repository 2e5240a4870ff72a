import { expect, it, onTestFinished } from 'vitest';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { botOptions, servingOnly, start, temporaryDatabase } from './harness.js';

const [ADMINISTRATOR, GROUP, CHANNEL, STAND_IN] = [9, -100_500, -100_600, 1_087_968_824];

const open = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const settings = { ...servingOnly(CHANNEL), administrators: new Set([ADMINISTRATOR]) };
  await start(botOptions(temporaryDatabase(), api, { settings }));
  /** What an administrator's message with buttons offers, by label. */
  const offered = () => {
    const markups = api.sent.flatMap(({ chat_id, reply_markup }) => (chat_id === ADMINISTRATOR && reply_markup) || []);
    return (markups.at(-1) as { inline_keyboard: { text: string; callback_data: string }[][] }).inline_keyboard.flat();
  };
  const press = (label: string) =>
    api.push({
      callback_query: {
        id: '1',
        from: { id: ADMINISTRATOR, is_bot: false, first_name: '管理员' },
        chat_instance: '1',
        message: { message_id: 5002, date: 1, chat: { id: ADMINISTRATOR, type: 'private' } },
        data: offered().find(({ text }) => text.startsWith(label))?.callback_data,
      },
    });
  const said = async (chat: number, words: string) => {
    await expect.poll(() => api.textsTo(chat).join('\n')).toContain(words);
  };
  return { api, offered, press, said };
};

const inGroup = (user: number, more: object = {}, chat = GROUP) => ({
  message: {
    message_id: 1,
    date: 1,
    chat: { id: chat, type: 'supergroup', title: '科室群' },
    from: { id: user, is_bot: false, first_name: `用户${user}` },
    text: '/ask 各地怎么做？',
    entities: [{ type: 'bot_command', offset: 0, length: 4 }],
    ...more,
  },
});

it('lets an administrator approve a whole group by a button', async () => {
  const { api, offered, press, said } = await open();
  api.push(inGroup(70));
  await said(ADMINISTRATOR, `用户70（编号 70）想在群“科室群”（编号 ${GROUP}）里使用法言`);
  expect(offered().map(({ text }) => text)).toEqual(['同意本人', '同意全群', '不同意']);
  press('同意全群');
  await said(GROUP, '管理员已同意本群使用法言');
  api.push(inGroup(71));
  await said(GROUP, '2份报告');
  api.say('各地怎么做？', 71);
  await said(71, '只对指定的用户开放');
});

it('asks for the group too when a stranger who is known turns up in one', async () => {
  const { api, said } = await open();
  api.say('/start', 70);
  await said(ADMINISTRATOR, '用户（编号 70）想使用法言');
  api.push(inGroup(70));
  await said(ADMINISTRATOR, '想在群“科室群”');
});

it('takes an approval back', async () => {
  const { api, said } = await open();
  api.say('/approve 70', ADMINISTRATOR);
  await said(70, '管理员已同意您使用法言');
  api.say('/start', 71);
  await said(ADMINISTRATOR, '（编号 71）想使用法言');
  api.say('/approve', ADMINISTRATOR);
  await said(ADMINISTRATOR, '已同意：70。收回请发送“/revoke 编号”。\n这些用户在等待同意：');
  for (const id of [ADMINISTRATOR, CHANNEL]) {
    api.say(`/revoke ${id}`, ADMINISTRATOR);
    await said(ADMINISTRATOR, `编号 ${id} 写在 ADMIN_USERS 或 ALLOWED_USERS 里`);
  }
  api.say('/revoke', ADMINISTRATOR);
  await said(ADMINISTRATOR, '例如：/revoke 12345');
  api.say('/revoke 70', ADMINISTRATOR);
  await said(ADMINISTRATOR, '已收回编号 70 的使用');
  api.say('各地怎么做？', 70);
  api.say('/audit', ADMINISTRATOR);
  await said(ADMINISTRATOR, '9 不同意使用：70');
  expect(api.textsTo(70)).toHaveLength(1);
});

it('does not take all who write in the name of their group for one user', async () => {
  const { api, offered, press, said } = await open();
  api.push(inGroup(STAND_IN, { sender_chat: { id: GROUP, type: 'supergroup', title: '科室群' } }));
  await said(GROUP, `本群的编号是 ${GROUP}`);
  await expect.poll(() => api.textsTo(ADMINISTRATOR)).toHaveLength(1);
  expect(offered().map(({ text }) => text)).toEqual(['同意全群', '不同意']);
  press('同意全群');
  await said(GROUP, '管理员已同意本群');
  const other = GROUP - 1;
  api.push(inGroup(STAND_IN, { sender_chat: { id: other, type: 'supergroup', title: '别的群' } }, other));
  await said(other, `本群的编号是 ${other}`);
});

it('names those in the audit whose name is known, and shows one user where asked', async () => {
  const { api, press, said } = await open();
  api.say('/start', 70);
  await said(ADMINISTRATOR, '（编号 70）想使用法言');
  press('同意');
  await said(70, '管理员已同意');
  api.say('各地怎么做？', 70);
  await said(70, '2份报告');
  api.say('/audit 70', ADMINISTRATOR);
  await said(ADMINISTRATOR, '用户 70 提问：各地怎么做？（报告2份）\n导出全部');
  api.say('/audit 71', ADMINISTRATOR);
  await said(ADMINISTRATOR, '还没有使用记录');
});

it.each([
  [
    'a post of a channel',
    { channel_post: { ...inGroup(70).message, chat: { id: CHANNEL, type: 'channel', title: '频道' } } },
  ],
  [
    'a passage inserted by its own inline mode',
    {
      message: {
        ...inGroup(ADMINISTRATOR).message,
        chat: { id: ADMINISTRATOR, type: 'private' },
        via_bot: { id: 4242, is_bot: true, first_name: '法言' },
      },
    },
  ],
])('keeps silent on %s', async (_name, update) => {
  const { api, said } = await open();
  api.push(update);
  api.say('/cancel', ADMINISTRATOR);
  await said(ADMINISTRATOR, '没有正在回答的问题');
  expect(api.sent).toHaveLength(1);
});

it('answers a mention by name', async () => {
  const { api, said } = await open();
  const entities = [
    { type: 'text_mention', offset: 0, length: 2, user: { id: 4242, is_bot: true, first_name: '法言' } },
  ];
  api.push(inGroup(ADMINISTRATOR, { text: '法言 各地怎么做？', entities }));
  await said(GROUP, '2份报告');
});

import { expect, it } from 'vitest';
import { buttonsOf, Chat, openRoom, USER } from './harness.js';

const SETTINGS = {
  open: false,
  allowed: new Set<number>(),
  administrators: new Set([USER]),
  home: null,
  readingAddress: null,
};

const withStranger = async (changes: Partial<typeof SETTINGS> = {}) => {
  const room = await openRoom({ settings: { ...SETTINGS, ...changes } });
  const id = room.server.conversations.addUser('张三');
  return { ...room, stranger: new Chat(room.server, id, id) };
};

it('gives a stranger one polite line with their id and answers nothing', async () => {
  const { stranger, assistant, chat } = await withStranger();
  stranger.send('各地怎么做？');
  expect((await stranger.reply(1)).text).toContain(`您的编号是 ${stranger.user}`);
  stranger.send('各地怎么做？');
  stranger.send('/start');
  chat.send('/new');
  await expect.poll(() => chat.replies().some(({ text }) => text?.includes('新的对话'))).toBe(true);
  expect(stranger.replies()).toHaveLength(1);
  expect(assistant.requests).toHaveLength(0);
});

it('lets an administrator approve by a button, for good', async () => {
  const { stranger, chat, startBot } = await withStranger();
  stranger.send('/start');
  const request = await chat.reply(1);
  expect(request.text).toContain(`张三（编号 ${stranger.user}）`);
  chat.press('同意', request);
  await expect.poll(() => stranger.replies().at(-1)?.text).toContain('已同意');
  await startBot();
  stranger.send('各地怎么做？');
  expect((await stranger.reply(3)).text).toContain('2份报告');
});

it('serves nobody that an administrator refused', async () => {
  const { stranger, chat, assistant } = await withStranger();
  stranger.send('/start');
  await chat.reply(1);
  chat.press('不同意');
  await chat.reply(2);
  stranger.send('各地怎么做？');
  chat.send('/new');
  await chat.reply(3);
  expect(assistant.requests).toHaveLength(0);
  expect(stranger.replies()).toHaveLength(1);
});

it('approves by command and lists who waits', async () => {
  const { stranger, chat } = await withStranger();
  stranger.send('/start');
  await chat.reply(1);
  chat.send('/approve');
  expect(buttonsOf(await chat.reply(2))[0]?.text).toContain('同意 张三');
  chat.send(`/approve ${stranger.user}`);
  await expect.poll(() => stranger.replies().at(-1)?.text).toContain('已同意');
});

it.each(['/approve 5', '/audit', '/feedback'])('keeps %s from users who are no administrators', async (text) => {
  const { stranger } = await withStranger({ open: true });
  stranger.send(text);
  expect((await stranger.reply(1)).text).toContain('没有这个命令');
});

it('does not let a user approve themselves by a forged button', async () => {
  const { stranger, assistant } = await withStranger();
  stranger.send('/start');
  const line = await stranger.reply(1);
  stranger.pressData(`a:${stranger.user}:1`, line);
  stranger.send('各地怎么做？');
  await expect.poll(() => stranger.notes.size).toBe(1);
  expect(assistant.requests).toHaveLength(0);
});

it('does not open an answer given in another chat', async () => {
  const { stranger, chat } = await withStranger({ open: true });
  chat.send('各地怎么做？');
  await chat.reply(1);
  stranger.send('/help');
  const query = stranger.pressData('s:1:1', await stranger.reply(1));
  await expect.poll(() => stranger.notes.get(query)).toContain('不在保存期内');
  expect(stranger.replies()).toHaveLength(1);
});

it('slows down a user who asks too fast', async () => {
  const { chat, assistant } = await openRoom({ questionsPerMinute: 2 });
  for (const text of ['一？', '二？', '三？']) chat.send(text);
  expect((await chat.reply(3)).text).toMatch(/请约 \d+ 秒后再发/);
  expect(assistant.requests).toHaveLength(2);
});

it('keeps an audit of questions and sources that administrators read and export', async () => {
  const { chat, stranger } = await withStranger({ open: true });
  stranger.send('各地怎么做？');
  await stranger.reply(1);
  stranger.press('[1]');
  await stranger.reply(2);
  chat.send('/audit');
  const { text } = await chat.reply(1);
  expect(text).toMatch(
    new RegExp(`${stranger.user} 看来源（报告1份）[^]*${stranger.user} 提问：各地怎么做？（报告2份）`),
  );
  chat.send('/audit export');
  expect((await chat.reply(2)).document?.file_name).toBe('法言使用记录.xlsx');
});

it('collects the answers that users find wrong', async () => {
  const { chat } = await withStranger();
  chat.send('各地怎么做？');
  const answer = await chat.reply(1);
  const query = chat.press('答得不对', answer);
  await expect.poll(() => chat.notes.get(query)).toContain('已记下');
  // Pressed by the same tap, it says nothing more; pressed again later, that it is known.
  const again = async () => {
    const press = chat.press('答得不对', answer);
    await expect.poll(() => chat.notes.has(press)).toBe(true);
    return chat.notes.get(press) ?? '';
  };
  await expect.poll(again, { timeout: 10_000 }).toContain('已经反馈过');
  chat.send('/feedback');
  expect((await chat.reply(2)).text).toContain('认为答得不对：各地怎么做？');
});

it('tells a group that is not served its id too', async () => {
  const { server, stranger } = await withStranger();
  const group = new Chat(server, server.conversations.createGroup('科室群'), stranger.user);
  group.send('/ask 各地怎么做？');
  expect((await group.reply(1)).text).toMatch(new RegExp(`您的编号是 ${stranger.user}（本群的编号是 ${group.id}）`));
});

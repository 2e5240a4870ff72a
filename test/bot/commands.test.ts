import { expect, it } from 'vitest';
import { buttonsOf, openRoom, USER } from './harness.js';

it('greets with three examples that can be tapped', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('/start');
  const [first] = buttonsOf(await chat.reply(1));
  expect(buttonsOf(chat.replies()[0])).toHaveLength(3);
  chat.press(first?.text ?? '');
  await chat.reply(2);
  expect(assistant.requests[0]?.question).toBe(first?.text);
});

it('offers its commands as a menu', async () => {
  const { server } = await openRoom();
  const { botProfile } = await import('../../src/local/bot-profile.js');
  await expect
    .poll(() => botProfile(server.state, USER).commands.map(({ command }) => command))
    .toEqual([
      'start',
      'ask',
      'peers',
      'draft',
      'report',
      'sources',
      'export',
      'home',
      'new',
      'cancel',
      'forget',
      'help',
    ]);
});

it('lists the reports held, filtered by year', async () => {
  const { chat } = await openRoom();
  chat.send('/sources');
  const list = await chat.reply(1);
  expect(list.text).toContain('库里的报告，共2份');
  expect(list.text).toContain('• 甲县2023年：甲县2023年法治政府建设年度报告');
  expect(buttonsOf(list).map(({ text }) => text)).toEqual(['✓ 全部', '2023年', '2022年']);
  chat.press('2022年');
  await expect.poll(() => chat.replies()[0]?.text).toContain('2022年的报告，共1份');
  expect(chat.replies()[0]?.text).not.toContain('甲县');
  chat.press('✓ 2022年');
  await expect.poll(() => chat.notes.size).toBe(2);
  expect(chat.replies()).toHaveLength(1);
});

it('turns the pages of many reports', async () => {
  const { chat, library } = await openRoom();
  const { reportOf } = await import('../fakes/report-shelf.js');
  for (let index = 0; index < 30; index += 1) library.put(reportOf(`丙${index}区`, 2023, ['内容。']));
  chat.send('/sources');
  expect((await chat.reply(1)).text).toContain('第1至10份');
  chat.press('下一页');
  await expect.poll(() => chat.replies()[0]?.text).toContain('第11至20份');
});

it.each([
  { name: 'by a button', choose: 'press' },
  { name: 'by its name', choose: 'send' },
])('sets the own district $name and leaves it to the assistant', async ({ choose }) => {
  const { chat, assistant } = await openRoom();
  chat.send(choose === 'press' ? '/home' : '/home 乙市');
  await chat.reply(1);
  if (choose === 'press') chat.press('乙市');
  await expect.poll(() => chat.replies().at(-1)?.text).toContain('本地区是乙市');
  chat.send('其他区怎么做？');
  await expect.poll(() => assistant.requests[0]?.home).toBe('乙市');
});

it('takes the configured district until a user chooses none', async () => {
  const settings = {
    open: true,
    allowed: new Set<number>(),
    administrators: new Set<number>(),
    home: '甲县',
    readingAddress: null,
  };
  const { chat, assistant } = await openRoom({ settings });
  chat.send('其他区怎么做？');
  await chat.reply(1);
  chat.send('/home');
  expect((await chat.reply(2)).text).toContain('本地区现在是甲县');
  chat.press('不设置');
  await chat.reply(3);
  chat.send('其他区怎么做？');
  await chat.reply(4);
  expect(assistant.requests.map(({ home }) => home)).toEqual(['甲县', null]);
});

it('deletes what it knows of a user only once they confirm', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('一？');
  await chat.reply(1);
  chat.send('/forget');
  await chat.reply(2);
  chat.send('二？');
  await chat.reply(3);
  expect(assistant.requests[1]?.history).toHaveLength(2);
  chat.press('确定删除', chat.replies()[1]);
  await chat.reply(4);
  chat.send('三？');
  await chat.reply(5);
  expect(assistant.requests[2]?.history).toEqual([]);
});

it.each([
  ['/ask', '请把问题写在命令后面'],
  ['/peers', '请把主题写在命令后面'],
  ['/nosuch', '没有这个命令'],
  ['/export', '还没有可以导出的回答'],
  ['/cancel', '没有正在回答的问题'],
  ['/help', '/sources – 库里有哪些报告'],
])('answers %s with a helpful line', async (text, line) => {
  const { chat } = await openRoom();
  chat.send(text);
  expect((await chat.reply(1)).text).toContain(line);
});

it.each([
  ['an edited message', { edited_message: { text: '改过的问题' } }, '请把新的问题再发一遍'],
  ['a sticker', { message: { sticker: {} } }, '只看得懂文字'],
  ['a voice message', { message: { voice: {} } }, '听不懂语音'],
  ['a photo', { message: { photo: [] } }, '只看得懂文字'],
])('answers %s with a helpful line', async (_name, content, line) => {
  const { chat, server } = await openRoom();
  const [kind, body] = Object.entries(content)[0] ?? [];
  const from = { id: USER, is_bot: false, first_name: '用户' };
  server.state.updates.push({
    [kind ?? '']: { message_id: 1, date: 1, chat: { id: USER, type: 'private' }, from, ...body },
  } as never);
  expect((await chat.reply(1)).text).toContain(line);
});

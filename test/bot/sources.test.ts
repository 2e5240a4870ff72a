import { expect, it } from 'vitest';
import { reportOf } from '../fakes/report-shelf.js';
import { buttonsOf, openRoom, type Room, USER } from './harness.js';

const ask = async ({ chat }: Room) => {
  chat.send('各地怎么做？');
  return chat.reply(1);
};

it('opens a source with its section, quote and neighbours', async () => {
  const room = await openRoom();
  await ask(room);
  room.chat.press('[2]');
  const source = await room.chat.reply(2);
  expect(source.text).toContain('[2] 乙市2022年\n一、主要举措和成效 › （二）优化营商环境');
  expect(source.text).toContain('组织律师为民营企业体检。\n\n化解纠纷56件。');
  expect(source.entities?.map(({ type }) => type)).toEqual(['bold', 'blockquote', 'expandable_blockquote']);
  expect(buttonsOf(source).map(({ text }) => text)).toEqual(['下一段 ›']);
});

it('leads to the next paragraph and back in the same message', async () => {
  const room = await openRoom();
  await ask(room);
  room.chat.press('[1]');
  await room.chat.reply(2);
  const shown = () => room.chat.replies()[1];
  room.chat.press('下一段');
  await expect.poll(() => shown()?.text).toContain('办理行政复议案件12件。\n第2段，全文共3段');
  expect(buttonsOf(shown()).map(({ text }) => text)).toEqual(['‹ 上一段', '回到引文', '下一段 ›']);
  room.chat.press('回到引文');
  await expect.poll(() => shown()?.text).toContain('开展企业法治体检400余次。');
  expect(room.chat.replies()).toHaveLength(2);
});

it('opens sources of an answer given before a restart', async () => {
  const room = await openRoom();
  await ask(room);
  await room.startBot();
  room.chat.press('[1]', room.chat.replies()[0]);
  expect((await room.chat.reply(2)).text).toContain('开展企业法治体检400余次。');
});

it.each([
  { name: 'gone', change: (room: Room) => room.library.remove('甲县-2023'), says: '这份报告已不在库中' },
  {
    name: 'replaced by a text without the quote',
    change: (room: Room) => {
      room.library.remove('甲县-2023');
      room.library.put(reportOf('甲县', 2023, ['全新的内容。'], 'other'));
    },
    says: '引文已不在其中',
  },
  {
    name: 'replaced by a text with the quote elsewhere',
    change: (room: Room) => {
      room.library.remove('甲县-2023');
      room.library.put(reportOf('甲县', 2023, ['前言。', '开展企业法治体检400余次。'], 'other'));
    },
    says: '引文仍在其中',
  },
])('says so where the report is $name, and still shows the quote', async ({ change, says }) => {
  const room = await openRoom();
  await ask(room);
  change(room);
  room.chat.press('[1]');
  const { text } = await room.chat.reply(2);
  expect(text).toContain(says);
  expect(text).toContain('开展企业法治体检400余次。');
});

it('says nothing of a change where there is none', async () => {
  const room = await openRoom();
  await ask(room);
  room.chat.press('[1]');
  expect((await room.chat.reply(2)).text).not.toMatch(/更新|不在/);
});

it.each(['s:1:1', 's:99:1', 's:1:99', 'p:1:1:99', 'd:1:99', 'o:1:0', 'unknown:1', 's:1:1:'.padEnd(60, '9')])(
  'answers the stale or foreign button %s politely',
  async (data) => {
    const room = await openRoom();
    const reply = await ask(room);
    room.chat.send('/forget');
    await room.chat.reply(2);
    room.chat.press('确定删除');
    await room.chat.reply(3);
    const query = room.chat.pressData(data, reply);
    await expect.poll(() => room.chat.notes.get(query)).toBeTruthy();
    expect(room.chat.replies()).toHaveLength(3);
  },
);

it('links to the reading view where there is one', async () => {
  const room = await openRoom();
  const settings = {
    open: false,
    allowed: new Set<number>(),
    administrators: new Set([USER]),
    home: null,
    readingAddress: (id: string, start: number, end: number) =>
      `http://127.0.0.1:8787/report/${encodeURIComponent(id)}#${start}-${end}`,
  };
  await room.startBot({ settings });
  await ask(room);
  room.chat.press('[2]');
  expect(buttonsOf(await room.chat.reply(2)).at(-1)).toEqual({
    text: '全文',
    url: 'http://127.0.0.1:8787/report/%E4%B9%99%E5%B8%82-2022#0-12',
  });
});

it.each([
  { url: 'https://www.example.gov.cn/报告', shown: true },
  { url: 'javascript:alert(1)', shown: false },
  { url: '内网共享/报告.docx', shown: false },
  { url: 'http://localhost/1', shown: false },
])('leads to $url only where Telegram takes such an address', async ({ url, shown }) => {
  const room = await openRoom();
  for (const report of [...room.library.summaries()]) {
    const whole = room.library.report(report.id);
    if (whole) room.library.put({ ...whole, url });
  }
  await ask(room);
  room.chat.press('[1]');
  expect(buttonsOf(await room.chat.reply(2)).some(({ text }) => text === '全文')).toBe(shown);
});

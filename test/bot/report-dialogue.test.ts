import type { Message } from 'grammy/types';
import { expect, it } from 'vitest';
import { documentText } from './document-text.js';
import { buttonsOf, Chat, openRoom, type Room } from './harness.js';

/** Section, a note with a figure of its own, and the heading that the report gives it. */
const SECTIONS = [
  ['存在的不足', '基层执法人员不足，11个乡镇缺少专职法制员', '二、'],
  ['开展普法宣传', '组织普法讲座22场', '普法'],
  ['下一年度工作安排', '下一步培训执法人员33名', '四、'],
  ['优化法治化营商环境', '走访企业44家', '营商环境'],
  ['党政主要负责人履职情况', '区委主要负责人主持召开法治会议5次', '三、'],
] as const;

const draft = async ({ chat }: Room, [section, note]: readonly [string, string, ...string[]]) => {
  const before = chat.replies().length;
  chat.send(`/draft ${section}\n${note}`);
  await chat.reply(before + 2);
};

const roomWith = async (sections: readonly (readonly [string, string, ...string[]])[]): Promise<Room> => {
  const room = await openRoom();
  for (const section of sections) await draft(room, section);
  return room;
};

/** The structure that `/report` ends with; its text and buttons as they stand now. */
const reported = async ({ chat }: Room): Promise<() => Message> => {
  const before = chat.replies().length;
  chat.send('/report');
  await expect.poll(() => chat.replies().slice(before).at(-1)?.text).toContain('报告的结构');
  const id = chat.replies().at(-1)?.message_id;
  return () => chat.replies().find((message) => message.message_id === id) ?? chat.replies()[0] ?? ({} as Message);
};

const structured = (message: Message): string => message.text ?? '';
const labels = (message: Message) => buttonsOf(message).map(({ text }) => text);

/** Where each of the figures stands in a text, which must hold them all. */
const inOrder = (text: string, figures: readonly string[]) => {
  const places = figures.map((figure) => text.indexOf(figure));
  expect(places.every((place) => place >= 0)).toBe(true);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
};

it('says what to do first where nothing is drafted', async () => {
  const { chat } = await openRoom();
  chat.send('/report');
  expect((await chat.reply(1)).text).toContain('/draft');
});

it('puts sections in the order of the four required parts, numbered anew, into one Word file', async () => {
  const room = await roomWith(SECTIONS);
  const before = room.chat.replies().length;
  const structure = await reported(room);
  const text = room.chat.replies()[before]?.text ?? '';
  expect(text).toMatch(/^一、主要举措和成效\n（一）[\s\S]*\n（二）[\s\S]*\n二、[\s\S]*\n三、[\s\S]*\n四、/);
  expect(text).not.toContain('（三）');
  expect(inOrder(text, ['（一）', '（二）', '11个', '5次', '33名'])).toBe(true);
  expect(structured(structure())).not.toContain('还没有');
  room.chat.press('整份', structure());
  const file = await documentText(room);
  expect(inOrder(file, ['一、', '（一）', '（二）', '二、', '11个', '三、', '5次', '四、', '33名'])).toBe(true);
  expect(file).toContain('44家');
});

it('names the required parts that are missing until they are there', async () => {
  const room = await roomWith(SECTIONS.slice(1, 2));
  const first = await reported(room);
  for (const numeral of ['二', '三', '四']) expect(structured(first())).toMatch(new RegExp(`${numeral}、.*（还没有）`));
  expect(structured(first())).toMatch(/请注意：\n· 还缺规定的部分/);
  await draft(room, SECTIONS[0]);
  const second = await reported(room);
  expect(structured(second())).not.toMatch(/二、.*（还没有）/);
  expect(structured(second())).toMatch(/三、.*（还没有）/);
});

it('moves a section up in its part, in the message itself, and keeps it there', async () => {
  const room = await roomWith([SECTIONS[1], SECTIONS[3], SECTIONS[0]]);
  const structure = await reported(room);
  const [, second = ''] = labels(structure()).filter((label) => label.startsWith('改'));
  const word = second.slice('改：（二）'.length);
  expect(labels(structure()).filter((label) => label === '上移')).toHaveLength(1);
  const count = room.chat.replies().length;
  room.chat.press('上移', structure());
  await expect.poll(() => structured(structure())).toContain(`（一）${word}`);
  expect(room.chat.replies()).toHaveLength(count);
  await room.startBot();
  room.chat.press('整份', structure());
  expect(await documentText(room)).toContain(`（一）${word}`);
  await draft(room, ['加强行政复议', '办理行政复议案件66件']);
  const later = await reported(room);
  expect(structured(later())).toMatch(new RegExp(`（一）${word}\\n（二）.*\\n（三）.*行政复议`));
});

it('takes a section out and puts it back, losing nothing', async () => {
  const room = await roomWith([SECTIONS[1], SECTIONS[3]]);
  const structure = await reported(room);
  room.chat.press('移出', structure());
  await expect.poll(() => labels(structure()).some((label) => label.startsWith('放回'))).toBe(true);
  expect(structured(structure())).not.toContain('（二）');
  await room.startBot();
  const again = await reported(room);
  expect(structured(again())).not.toContain('（二）');
  room.chat.press('放回', again());
  await expect.poll(() => structured(again())).toContain('（二）');
  room.chat.press('整份', again());
  const file = await documentText(room);
  for (const figure of ['22场', '44家']) expect(file).toContain(figure);
});

it('goes on with the section chosen, after a restart too', async () => {
  const room = await roomWith([SECTIONS[1], SECTIONS[3]]);
  const structure = await reported(room);
  await room.startBot();
  const before = room.chat.replies().length;
  const wanted = labels(structure()).find((label) => label.includes('普法')) ?? '';
  room.chat.press(wanted, structure());
  expect((await room.chat.reply(before + 1)).text).toContain('22场');
  room.chat.send('补充一条：发放宣传册77本');
  expect((await room.chat.reply(before + 3)).text).toMatch(/22场[\s\S]*77本/);
  const changed = await reported(room);
  room.chat.press('整份', changed());
  expect(await documentText(room)).toMatch(/77本/);
});

it('points out a section that was drafted twice', async () => {
  const room = await roomWith([SECTIONS[3], SECTIONS[3]]);
  const structure = await reported(room);
  expect(structured(structure())).toContain('不止一稿');
  room.chat.press('移出', structure());
  await expect.poll(() => structured(structure())).not.toContain('不止一稿');
});

it('answers a button of another user’s report, or of a forgotten one, with a line', async () => {
  const room = await roomWith([SECTIONS[1], SECTIONS[3]]);
  const everybody = { open: true, allowed: new Set<number>(), administrators: new Set<number>(), home: null };
  await room.startBot({ settings: { ...everybody, readingAddress: null } });
  const structure = await reported(room);
  const data = buttonsOf(structure()).find(({ text }) => text === '移出');
  const id = room.server.conversations.addUser('李四');
  const other = new Chat(room.server, id, id);
  other.send('/report');
  const under = await other.reply(1);
  const query = other.pressData(data && 'callback_data' in data ? data.callback_data : '', under);
  await expect.poll(() => other.notes.get(query)).toContain('/report');
  expect(structured(structure())).toContain('（二）');
  expect(other.replies()).toHaveLength(1);
});

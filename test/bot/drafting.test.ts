import { expect, it } from 'vitest';
import { documentText } from './document-text.js';
import { buttonsOf, Chat, openRoom, type Room, USER } from './harness.js';

const NOTES = [
  '制定《企业法治体检工作规程》，明确体检内容和流程',
  '组织律师分组走访企业86家，逐户查阅合同和用工材料',
  '在园区举办合规讲座12场',
  '排查法律风险230余个',
].join('\n');

const drafted = async (): Promise<Room> => {
  const room = await openRoom();
  room.chat.send(`/draft 开展企业法治体检\n${NOTES}`);
  await room.chat.reply(2);
  return room;
};

it('asks for section and notes step by step', async () => {
  const { chat } = await openRoom();
  chat.send('/draft');
  expect((await chat.reply(1)).text).toContain('标题');
  chat.send('开展企业法治体检');
  expect((await chat.reply(2)).text).toContain('材料');
  chat.send(NOTES);
  const draft = await chat.reply(3);
  expect(draft.text).toContain('86家');
  expect(draft.entities?.[0]).toMatchObject({ type: 'bold', offset: 0 });
  expect(buttonsOf(draft).map(({ text }) => text)).toEqual(['Word 文件', '复制', '同类地区写法', 'Word 附笔记']);
});

it('takes section and notes at once, or notes alone', async () => {
  const { chat } = await drafted();
  expect(chat.replies()[0]?.text).toContain('230余个');
  chat.send(`/draft ${NOTES}`);
  expect((await chat.reply(3)).text).toContain('86家');
});

it('drafts from a paragraph of figures that is sent as it is, and what is said next changes it', async () => {
  const { chat } = await openRoom();
  chat.send(
    '张处好！这是我们局今年的材料，麻烦帮忙整理成报告里的一段：组织律师走访企业86家，举办合规讲座12场；排查法律风险230余个，出具法律意见书120份；培训法务人员40名。',
  );
  const draft = await chat.reply(1);
  expect(draft.text).toContain('230余个');
  expect(draft.text?.split('\n').slice(0, 2).join('\n')).toMatch(/^（一）开展企业“法治体检”\n组织律师/);
  chat.send('把培训那句放到最前面');
  expect((await chat.reply(4)).text).toMatch(/\n[^\n]*培训法务人员40名[^\n]*86家/);
});

it('drafts from an uploaded file', async () => {
  const { chat, server } = await openRoom();
  server.conversations.sendFile(USER, USER, { name: '材料 (1).txt', mime: 'text/plain', data: Buffer.from(NOTES) });
  expect((await chat.reply(1)).text).toContain('86家');
});

const textFile = (name: string, text: string) => ({ name, mime: 'text/plain', data: Buffer.from(text) });
const BROKEN = { name: '坏.docx', mime: 'x/y', data: Buffer.from('PK nothing') };

it('makes one draft of all files of an album and of what is said to them', async () => {
  const { chat, server } = await openRoom();
  const caption = '/draft 开展企业法治体检\n为园区企业培训法务人员40名';
  const notes = NOTES.split('\n');
  for (const [index, note] of notes.entries()) {
    const words = index === 0 ? { caption } : {};
    server.conversations.sendFile(USER, USER, { ...textFile(`${index}.txt`, note), group: 'album-001', ...words });
  }
  const draft = await chat.reply(1);
  expect(draft.text).toMatch(/^（一）开展企业法治体检/);
  for (const figure of ['86家', '12场', '230余个', '40名']) expect(draft.text).toContain(figure);
  chat.send('/report');
  expect((await chat.reply(3)).text?.match(/企业法治体检\n/g)).toHaveLength(1);
});

it('drafts from the files of an album that can be read and names the others', async () => {
  const { chat, server } = await openRoom();
  server.conversations.sendFile(USER, USER, { ...BROKEN, group: 'album-001' });
  server.conversations.sendFile(USER, USER, { ...textFile('好.txt', NOTES), group: 'album-001' });
  expect((await chat.reply(1)).text).toMatch(/“坏.docx”已损坏[\s\S]*其余的材料/);
  expect((await chat.reply(2)).text).toContain('86家');
});

it.each([
  ['a title', '优化营商环境', /^（一）优化营商环境\n/],
  ['a further note', '今年为企业培训法务人员40名，受到欢迎。', /40名/],
  ['a wish', '请根据附件写一节', /^(?!（一）请)[\s\S]*86家/],
])('takes what is said to a file as %s', async (_, caption, expected) => {
  const { chat, server } = await openRoom();
  server.conversations.sendFile(USER, USER, { ...textFile('材料.txt', NOTES), caption });
  expect((await chat.reply(1)).text).toMatch(expected);
});

it('says in one sentence that a file is no text', async () => {
  const { chat, server } = await openRoom();
  server.conversations.sendFile(USER, USER, BROKEN);
  expect((await chat.reply(1)).text).toContain('“坏.docx”已损坏');
});

it('changes the draft as told, shows what changed, and brings a version back', async () => {
  const { chat } = await drafted();
  chat.send('补充一条：建立回访机制，回访企业35家');
  const changed = await chat.reply(4);
  expect(changed.text).toContain('35家');
  expect(chat.replies()[2]?.text).toContain('改动');
  expect(chat.replies()[2]?.entities?.some(({ type }) => type === 'bold')).toBe(true);
  chat.press('版本', changed);
  await chat.reply(5);
  chat.press('恢复第1版');
  expect((await chat.reply(6)).text).not.toContain('35家');
});

it('still takes a question for a question', async () => {
  const { chat, assistant } = await drafted();
  chat.send('各地撤销了多少件行政行为？');
  await chat.reply(3);
  expect(assistant.requests).toHaveLength(1);
});

it('changes a draft that is replied to', async () => {
  const { chat, assistant } = await drafted();
  chat.send('随便改改吧', chat.replies()[0]?.message_id);
  expect(await chat.reply(3)).toBeDefined();
  expect(assistant.requests).toHaveLength(0);
});

it('gives the draft as a Word file', async () => {
  const room = await drafted();
  room.chat.press('Word', room.chat.replies()[0]);
  expect(await documentText(room)).toContain('86家');
});

it('keeps drafts over a restart, each user their own', async () => {
  const room = await drafted();
  const everybody = { open: true, allowed: new Set<number>(), administrators: new Set<number>(), home: null };
  await room.startBot({ settings: { ...everybody, readingAddress: null } });
  const id = room.server.conversations.addUser('李四');
  const other = new Chat(room.server, id, id);
  other.send('/report');
  expect((await other.reply(1)).text).toContain('还没有草稿');
  room.chat.send('/report');
  expect((await room.chat.reply(3)).text).toContain('86家');
});

it('leaves drafting on /cancel', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('/draft');
  await chat.reply(1);
  chat.send('/cancel');
  await chat.reply(2);
  chat.send('各地怎么做');
  await chat.reply(3);
  expect(assistant.requests).toHaveLength(1);
});

it('deletes drafts with everything else of a user', async () => {
  const { chat } = await drafted();
  chat.send('/forget');
  await chat.reply(3);
  chat.press('确定删除');
  await chat.reply(4);
  chat.send('/report');
  expect((await chat.reply(5)).text).toContain('还没有草稿');
});

it('deletes drafts and drafting states that are older than they are kept', async () => {
  const room = await drafted();
  room.database.prepare('UPDATE draft_versions SET saved_at = saved_at - 181 * 86400000').run();
  room.chat.send('/draft');
  await room.chat.reply(3);
  room.database.prepare('UPDATE bot_drafting SET at = at - 181 * 86400000').run();
  await room.startBot();
  for (const table of ['draft_versions', 'draft_current', 'bot_drafting']) {
    expect(room.database.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 });
  }
});

it.each([
  ['换成两段', /重新分段/],
  ['把律师分组走访那句去掉', /已删去/],
  ['加个小标题', /没有看懂要怎么改这份稿子/],
  ['能不能短一点？', /已去掉引导句/],
])('takes %s after a draft for a wish about it', async (wish, answer) => {
  const { chat, assistant } = await drafted();
  chat.send(wish);
  expect((await chat.reply(3)).text).toMatch(answer);
  expect(assistant.requests).toEqual([]);
});

it.each(['各地怎么精简审批？', '行政复议', '换成乙市', '去年的呢'])(
  'takes %s after a draft for a question',
  async (question) => {
    const { chat, assistant } = await drafted();
    chat.send(question);
    await chat.reply(3);
    expect(assistant.requests.map((request) => request.question)).toEqual([question]);
  },
);

it('takes for a question what need be no wish once questions were asked since', async () => {
  const { chat, assistant } = await drafted();
  chat.send('各地怎么做？');
  await chat.reply(3);
  chat.send('加个小标题');
  expect((await chat.reply(4)).text).toContain('没有看懂要怎么改');
  chat.send('再加个例子');
  await chat.reply(5);
  expect(assistant.requests).toHaveLength(2);
});

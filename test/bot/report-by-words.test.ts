import { describe, expect, it } from 'vitest';
import { reportWish } from '../../src/bot/drafting/report-wishes.js';
import { documentText } from './document-text.js';
import { openRoom, type Room } from './harness.js';

const draft = async ({ chat }: Room, text: string) => {
  const before = chat.replies().length;
  chat.send(`/draft ${text}`);
  await chat.reply(before + 2);
};

const twoSections = async (): Promise<Room> => {
  const room = await openRoom();
  await draft(room, '开展普法宣传\n2024年组织普法讲座22场');
  await draft(room, '下一年度工作安排\n下一步培训执法人员33名');
  return room;
};

describe('a wish about the whole report', () => {
  it.each([
    '整份报告导出成word',
    '整份导出',
    '导出整份报告',
    '帮我下载整份报告的word',
    '全部导出成docx文件',
    '生成完整报告',
    '整份报告的Word文件',
  ])('is for its file: %s', (text) => expect(reportWish(text)).toEqual({ kind: 'file', notes: false }));

  it('is for its notes too where it says so', () => {
    expect(reportWish('整份导出成word，附上笔记')).toEqual({ kind: 'file', notes: true });
  });

  it.each([
    ['第二节移出', { kind: 'aside', section: 2 }],
    ['把第1节从报告里拿掉', { kind: 'aside', section: 1 }],
    ['移出第三节', { kind: 'aside', section: 3 }],
    ['最后一节不要了', { kind: 'aside', section: -1 }],
    ['第二节上移', { kind: 'up', section: 2 }],
  ])('points at a section: %s', (text, wish) => expect(reportWish(text)).toEqual(wish));

  it.each(['导出', '导出word', '第二条移到第一条前', '整份报告怎么写', '哪些区公布了整份报告', '删掉第二条'])(
    'is none: %s',
    (text) => expect(reportWish(text)).toBeNull(),
  );
});

it('sends the whole report with places held open and without the notes', async () => {
  const room = await twoSections();
  room.chat.send('整份报告导出成word');
  const file = await documentText(room);
  expect(file).toMatch(/^【待补充:地区】2024年法治政府建设年度报告\s+一、[^\n]*\s+（一）[\s\S]*22场/u);
  expect(file).toMatch(/二、[^\n]*\s+【待补充:[\s\S]*三、[^\n]*\s+【待补充:[\s\S]*四、[\s\S]*33名/u);
  expect(file).not.toContain('笔记');
  expect(room.assistant.requests).toEqual([]);
});

it('adds the notes where the button for them is pressed', async () => {
  const room = await twoSections();
  room.chat.send('/report');
  await expect.poll(() => room.chat.replies().at(-1)?.text).toContain('报告的结构');
  room.chat.press('Word 附笔记');
  expect(await documentText(room)).toContain('附件：起草所依据的笔记');
});

it('calls the whole report as the user says and leaves the section alone', async () => {
  const room = await twoSections();
  const before = room.chat.replies().length;
  room.chat.send('报告标题改为：某某区2024年度法治政府建设情况报告');
  expect((await room.chat.reply(before + 1)).text).toContain('某某区2024年度法治政府建设情况报告');
  room.chat.send('整份导出');
  const file = await documentText(room);
  expect(file).toMatch(/^某某区2024年度法治政府建设情况报告/u);
  expect(file.split('某某区')).toHaveLength(2);
});

it('takes a section out by its number and says which', async () => {
  const room = await twoSections();
  const before = room.chat.replies().length;
  room.chat.send('第二节移出');
  const said = await room.chat.reply(before + 2);
  expect(room.chat.replies()[before]?.text).toMatch(/^已移出报告，可以放回：四、/u);
  expect(said.text).toMatch(/四、.*（还没有）/u);
  room.chat.send('第五节移出');
  expect((await room.chat.reply(before + 3)).text).toContain('现在有1节');
});

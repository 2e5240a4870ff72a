import excel from 'exceljs';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { answerTable } from '../../src/bot/export/answer-table.js';
import { workbook } from '../../src/bot/export/workbook.js';
import { ReportShelf } from '../fakes/report-shelf.js';
import { surveyOf } from '../fakes/scripted-assistant.js';
import { openRoom, type Room } from './harness.js';

const exported = async ({ chat, server }: Room, format: string): Promise<{ name: string; content: Buffer }> => {
  chat.send('/export');
  await expect.poll(() => chat.replies().at(-1)?.text).toContain('导出为');
  chat.press(format);
  await expect.poll(() => chat.replies().at(-1)?.document).toBeDefined();
  const { file_id = '', file_name: name = '' } = chat.replies().at(-1)?.document ?? {};
  const file = (await (await fetch(`${server.apiRoot}/bot${server.botToken}/getFile?file_id=${file_id}`)).json()) as {
    result: { file_path: string };
  };
  const response = await fetch(`${server.apiRoot}/file/bot${server.botToken}/${file.result.file_path}`);
  return { name, content: Buffer.from(await response.arrayBuffer()) };
};

const talk = async (room: Room, question = '各地怎么做？') => {
  room.chat.send(question);
  await room.chat.reply(1);
};

it('exports the conversation with its sources as Markdown', async () => {
  const room = await openRoom();
  await talk(room);
  const { name, content } = await exported(room, 'Markdown');
  expect(name).toBe('法言对话.md');
  expect(content.toString()).toContain('## 各地怎么做？');
  expect(content.toString()).toContain(
    '\\[1\\] 甲县2023年 › 一、主要举措和成效 › （二）优化营商环境：“开展企业法治体检400余次。”',
  );
});

it('writes nothing of a report or question as Markdown or HTML markup', async () => {
  const room = await openRoom();
  const usual = room.assistant.script;
  room.assistant.script = async (request) => ({
    ...(await usual(request)),
    text: '# 标题\n<script>alert(1)</script>\n- [点我](http://x)',
  });
  await talk(room, '<b>怎么做</b>');
  const text = (await exported(room, 'Markdown')).content.toString();
  expect(text).not.toMatch(/[^\\]<script|^# 标题|[^\\]\[点我|[^\\]<b>/m);
});

it('exports the conversation as a Word document', async () => {
  const room = await openRoom();
  await talk(room);
  const { name, content } = await exported(room, 'Word');
  expect(name).toBe('法言对话.docx');
  const { value } = await mammoth.extractRawText({ buffer: content });
  expect(value).toContain('各地怎么做？');
  expect(value).toContain('[2] 乙市2022年 › 一、主要举措和成效 › （二）优化营商环境：“组织律师为民营企业体检。”');
});

it('survives control characters in a Word document', async () => {
  const room = await openRoom();
  room.assistant.script = (request) => ({ ...surveyOf(room.library, request), text: '甲\u0000\u0007乙' });
  await talk(room);
  const { content } = await exported(room, 'Word');
  expect((await mammoth.extractRawText({ buffer: content })).value).toContain('甲乙');
});

it('exports the table of the last answer as an Excel sheet', async () => {
  const room = await openRoom();
  await talk(room);
  const { name, content } = await exported(room, '最近一次回答的表格');
  expect(name).toBe('法言回答.xlsx');
  const book = new excel.Workbook();
  await book.xlsx.load(content as never);
  const rows = book.worksheets[0]?.getSheetValues() as unknown[][];
  expect(rows[2]?.slice(1)).toEqual([
    '甲县',
    2023,
    '开展企业法治体检400余次。',
    '甲县2023年法治政府建设年度报告',
    '一、主要举措和成效 › （二）优化营商环境',
    '开展企业法治体检400余次。',
  ]);
});

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =HYPERLINK("http://x")',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20A',
])('writes %j as text, never as a formula', async (text) => {
  const content = await workbook({ name: '表', columns: [{ title: '列', width: 10 }], rows: [[text]] });
  const book = new excel.Workbook();
  await book.xlsx.load(content as never);
  const cell = book.worksheets[0]?.getCell('A2');
  expect(cell?.formula).toBeUndefined();
  expect(cell?.value).toBe(`'${text}`);
});

it.each(['2023年共收到行政复议申请62件。', '12345热线', '；此外', '：说明', '《条例》', '<b>'])(
  'writes %j as it is',
  async (text) => {
    const content = await workbook({ name: '表', columns: [{ title: '列', width: 10 }], rows: [[text]] });
    const book = new excel.Workbook();
    await book.xlsx.load(content as never);
    expect(book.worksheets[0]?.getCell('A2').value).toBe(text);
  },
);

it('names a report without a title by its place and year in the table', () => {
  const citation = { n: 1, reportId: 'abc', district: '甲县', year: 2023, title: null, url: null };
  const place = { section: ['一、成效'], paragraph: 1, quote: '办理12件', start: 0, end: 5 };
  const claim = { text: '办理12件。', district: '甲县', year: 2023, citations: [1] };
  const answer = surveyOf(new ReportShelf(), { question: '？' });
  const { rows } = answerTable({ ...answer, claims: [claim], citations: [{ ...citation, ...place }] });
  expect(rows[0]?.[3]).toBe('甲县2023年');
});

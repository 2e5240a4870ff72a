import { expect, it } from 'vitest';
import { reportOf } from '../fakes/report-shelf.js';
import { openRoom, servingOnly, shelf, USER } from './harness.js';

it.each([
  ['你好', '直接发问题就可以'],
  ['您好，在吗？', '直接发问题就可以'],
  ['Hello!', '直接发问题就可以'],
  ['谢谢', '不客气'],
  ['好的，谢谢您！', '不客气'],
  ['辛苦了🙏', '不客气'],
  ['收到', '好的'],
  ['你是谁？', '逐句注明出处'],
  ['你能做什么', '逐句注明出处'],
  ['你写得不错！', '不客气'],
  ['数字不对', '点它下面的“答得不对”'],
  ['错了吧', '点它下面的“答得不对”'],
  ['？？', '写成一句话'],
  ['👍🏽', '写成一句话'],
])('answers %s in kind and asks the reports nothing', async (text, line) => {
  const { chat, assistant } = await openRoom();
  chat.send(text);
  expect((await chat.reply(1)).text).toContain(line);
  expect(assistant.requests).toEqual([]);
});

it('keeps greetings and thanks out of the conversation', async () => {
  const { chat, assistant } = await openRoom();
  for (const [index, text] of ['谢谢', '各地怎么做？', '好的', '那甲县呢？'].entries()) {
    chat.send(text);
    await chat.reply(index + 1);
  }
  expect(assistant.requests[1]?.history?.map(({ text }) => text)[0]).toBe('各地怎么做？');
  expect(assistant.requests[1]?.history).toHaveLength(2);
});

it.each([
  `${'好的'.repeat(400)}怎么做`,
  `${'嗯'.repeat(1_500)}各地怎么做`,
  '你好，各地怎么开展法律援助？',
  '谢谢你的回答，那甲县呢？',
  '好的做法有哪些',
  '可以看看甲县吗',
])('takes %s for a question', async (text) => {
  const { chat, assistant } = await openRoom();
  chat.send(text);
  await chat.reply(1);
  expect(assistant.requests.map(({ question }) => question)).toEqual([text]);
});

it.each([
  ['帮助', '/sources – 库里有哪些报告'],
  ['/幫助', '/sources – 库里有哪些报告'],
  ['\uff0fhelp', '/sources – 库里有哪些报告'],
  ['\uff0f帮助', '/sources – 库里有哪些报告'],
  ['/START', '试试看'],
  ['库里有哪些报告？', '库里的报告，共2份'],
  ['新对话', '已开始新的对话'],
  ['起草', '请发来要写的一节的标题'],
  ['取消', '没有正在回答的问题'],
  ['help', '/sources – 库里有哪些报告'],
  ['你有哪些命令？', '/sources – 库里有哪些报告'],
  ['现在一共收录了几份报告', '库里的报告，共2份'],
  ['有哪些地区的报告？', '库里的报告，共2份'],
  ['请帮我导出', '还没有可以导出的回答'],
  ['把上面的回答导出成word文档吧', '还没有可以导出的回答'],
  ['发我一份Excel', '还没有可以导出的回答'],
  ['删除我的记录', '这会删除您的全部对话'],
  ['清空聊天记录', '这会删除您的全部对话'],
])('reads %s as the command that is meant', async (text, line) => {
  const { chat } = await openRoom();
  chat.send(text);
  expect((await chat.reply(1)).text).toContain(line);
});

it('stops waiting for notes when told to in plain words', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('/draft');
  await chat.reply(1);
  chat.send('算了');
  expect((await chat.reply(2)).text).toBe('已停止。');
  chat.send('各地怎么做？');
  await chat.reply(3);
  expect(assistant.requests).toHaveLength(1);
});

it.each([
  ['/home 丙水', /本地区是丙水县，.*会略去它。$/],
  ['/home 丁州', /本地区是丁州，.*没有它的报告。$/],
  ['/home 清除', /没有设置本地区/],
])('understands %s', async (text, line) => {
  const library = shelf();
  library.put(reportOf('丙水县', 2023, ['内容。']));
  const { chat } = await openRoom({ library });
  chat.send(text);
  expect((await chat.reply(1)).text).toMatch(line);
});

it('asks which district is meant where several go by the name', async () => {
  const library = shelf();
  for (const name of ['丙水新区', '丁山新区']) library.put(reportOf(name, 2023, ['内容。']));
  const { chat } = await openRoom({ library });
  chat.send('/home 新区');
  expect((await chat.reply(1)).text).toContain('可以指几个地区');
  chat.press('丁山新区');
  expect((await chat.reply(2)).text).toContain('本地区是丁山新区');
});

it.each([
  ['/sources 2022', '2022年的报告，共1份'],
  ['/sources \uff12\uff10\uff12\uff12年', '2022年的报告，共1份'],
  ['/sources 1999', '1999年的报告，共0份'],
  ['/sources 甲县', '“甲县”的报告，共1份\n\n• 甲县2023年'],
  ['/sources 乙市 2022年的报告', '“乙市”的报告，共1份'],
  ['/sources 乙市2023', '库里没有“乙市”的报告'],
])('lists for %s the reports that it names', async (text, head) => {
  const { chat } = await openRoom();
  chat.send(text);
  expect((await chat.reply(1)).text).toContain(head);
});

it.each([
  ['word', '法言对话.docx'],
  ['md', '法言对话.md'],
  ['Excel', '法言回答.xlsx'],
])('exports at once as %s where the command says so', async (format, name) => {
  const { chat } = await openRoom();
  chat.send(`/export ${format}`);
  expect((await chat.reply(1)).text).toContain('还没有可以导出的回答');
  chat.send('各地怎么做？');
  await chat.reply(2);
  chat.send(`/export ${format}`);
  expect((await chat.reply(3)).document?.file_name).toBe(name);
});

it.each([
  ['导出excel', '法言回答.xlsx'],
  ['把上面的内容导出为 Word', '法言对话.docx'],
])('exports for %s what was said', async (text, name) => {
  const { chat } = await openRoom();
  chat.send('各地怎么做？');
  await chat.reply(1);
  chat.send(text);
  expect((await chat.reply(2)).document?.file_name).toBe(name);
});

it('exports the draft at hand, and the conversation once something was asked since', async () => {
  const { chat } = await openRoom();
  chat.send('/draft 规范执法\n1. 开展执法检查120次。\n2. 组织培训3期。');
  await chat.reply(2);
  chat.send('导出word');
  expect((await chat.reply(3)).document?.file_name).toMatch(/规范执法\.docx$/);
  chat.send('各地怎么做？');
  await chat.reply(4);
  chat.send('导出word');
  expect((await chat.reply(5)).document?.file_name).toBe('法言对话.docx');
  chat.send('/export pdf');
  expect((await chat.reply(6)).text).toBe('不能导出为“pdf”。当前对话有1个回答，导出为：');
});

it.each(['删除行政许可事项的做法有哪些', '各地怎么导出数据', '哪些报告写到发文件清理'])(
  'takes %s for a question, not a command',
  async (text) => {
    const { chat, assistant } = await openRoom();
    chat.send(text);
    await chat.reply(1);
    expect(assistant.requests.map(({ question }) => question)).toEqual([text]);
  },
);

it('takes a survey by command for a topic of its own, also for what follows', async () => {
  const { chat, assistant } = await openRoom();
  for (const [index, text] of ['办理了多少件？', '/peers 普法', '那乙市呢？'].entries()) {
    chat.send(text);
    await chat.reply(index + 1);
  }
  expect(assistant.requests[1]?.history).toEqual([]);
  expect(assistant.requests[2]?.history?.map(({ text }) => text)[0]).toBe('其他区是怎么做普法的？');
});

it('leaves what no report speaks of out of the conversation', async () => {
  const { chat, assistant } = await openRoom();
  const usual = assistant.script;
  assistant.script = async (request) => ({
    ...(await usual(request)),
    status: 'unanswerable',
    citations: [],
    claims: [],
    coverage: { scanned: 2, mentioned: [], notMentioned: [] },
  });
  chat.send('火星怎么样？');
  await chat.reply(1);
  assistant.script = usual;
  chat.send('甲县的普法呢？');
  await chat.reply(2);
  chat.send('乙市呢？');
  await chat.reply(3);
  expect(assistant.requests[2]?.history?.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
    '甲县的普法呢？',
  ]);
});

it('takes a district configured by its short name for the one held', async () => {
  const library = shelf();
  library.put(reportOf('丙水县', 2023, ['内容。']));
  const settings = { ...servingOnly(USER), home: '丙水' };
  const { chat, assistant } = await openRoom({ library, settings });
  chat.send('其他区怎么做？');
  await expect.poll(() => assistant.requests[0]?.home).toBe('丙水县');
});

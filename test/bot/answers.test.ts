import { expect, it } from 'vitest';
import { buttonsOf, openRoom } from './harness.js';

it('answers a plain question in one message with a button a source', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('各地怎么开展法治体检？');
  const reply = await chat.reply(1);
  expect(reply.text).toContain('2份报告写到“各地怎么开展法治体检？”');
  expect(reply.entities?.[0]).toMatchObject({ type: 'bold', offset: 0 });
  expect(buttonsOf(reply).map(({ text }) => text)).toEqual(['[1]', '[2]', '按地区、年份看', '答得不对']);
  expect(assistant.requests).toHaveLength(1);
  expect(chat.replies()).toHaveLength(1);
});

it('keeps the thread of the conversation until /new', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('甲？');
  await chat.reply(1);
  chat.send('乙？');
  const second = await chat.reply(2);
  chat.send('/new');
  await chat.reply(3);
  chat.send('丙？');
  await chat.reply(4);
  expect(assistant.requests.map(({ history }) => history?.map(({ text }) => text.slice(0, 8)))).toEqual([
    [],
    ['甲？', '2份报告写到“甲'],
    [],
  ]);
  expect(second.text).toContain('乙？');
});

it.each([
  ['/ask 各地怎么做？', '各地怎么做？'],
  ['/peers 行政复议', '其他区是怎么做行政复议的？'],
])('takes %s as a question', async (text, question) => {
  const { chat, assistant } = await openRoom();
  chat.send(text);
  await chat.reply(1);
  expect(assistant.requests[0]?.question).toBe(question);
});

it('offers the choices of an ambiguous question as buttons', async () => {
  const { chat, assistant, library } = await openRoom();
  const usual = assistant.script;
  assistant.script = (request) => ({
    id: 'c',
    question: request.question,
    status: 'clarify',
    options: ['甲县怎么做？', '乙市怎么做？'],
    text: '您问的是哪里？',
    claims: [],
    citations: [],
    engine: 'extractive',
    timings: { retrieveMs: 0, totalMs: 0 },
  });
  chat.send('新区怎么做？');
  const asked = await chat.reply(1);
  expect(buttonsOf(asked).map(({ text }) => text)).toEqual(['甲县怎么做？', '乙市怎么做？']);
  assistant.script = usual;
  chat.press('乙市');
  expect((await chat.reply(2)).text).toContain('乙市怎么做？');
  expect(library.summaries()).toHaveLength(2);
});

it('narrows an answer by district and by year', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('各地怎么做？');
  const first = await chat.reply(1);
  chat.press('按地区', first);
  await expect
    .poll(() => buttonsOf(chat.replies()[0]).map(({ text }) => text))
    .toEqual(['2023年', '2022年', '甲县', '乙市', '‹ 返回']);
  chat.press('乙市', first);
  expect((await chat.reply(2)).text).toContain('1份报告');
  chat.press('2023年', first);
  await chat.reply(3);
  expect(assistant.requests.slice(1).map(({ districts, years, question }) => [question, districts, years])).toEqual([
    ['各地怎么做？', ['乙市'], undefined],
    ['各地怎么做？', undefined, [2023]],
  ]);
  chat.press('‹ 返回', first);
  await expect.poll(() => buttonsOf(chat.replies()[0])[0]?.text).toBe('[1]');
});

it('shows all reports of a survey on demand', async () => {
  const { chat, assistant } = await openRoom();
  const usual = assistant.script;
  assistant.script = async (request) => {
    const answer = await usual(request);
    return request.all
      ? answer
      : { ...answer, citations: answer.citations.slice(0, 1), claims: answer.claims.slice(0, 1) };
  };
  chat.send('各地怎么做？');
  await chat.reply(1);
  chat.press('更多');
  const second = await chat.reply(2);
  expect(assistant.requests[1]?.all).toBe(true);
  expect(buttonsOf(second).map(({ text }) => text)).not.toContain('更多');
});

it.each([
  {
    name: 'leads from its marks to the cited passages',
    reading: (id: string, from: number, to: number) => `http://127.0.0.1/report/${id}#${from}-${to}`,
  },
  { name: 'carries no links where there is no reading view', reading: null },
])('$name', async ({ reading }) => {
  const settings = { open: true, allowed: new Set<number>(), administrators: new Set<number>(), home: null };
  const { chat, library } = await openRoom({ settings: { ...settings, readingAddress: reading } });
  chat.send('各地怎么做？');
  const { text = '', entities = [] } = await chat.reply(1);
  const links = entities.flatMap((one) =>
    one.type === 'text_link' ? [[text.slice(one.offset, one.offset + one.length), one.url]] : [],
  );
  const ids = library.summaries().map(({ id, district }) => [district, id]);
  expect(links.map(([mark]) => mark)).toEqual(reading ? ['[1]', '[2]'] : []);
  for (const [index, [, url = '']] of links.entries()) expect(decodeURI(url)).toContain(`/report/${ids[index]?.[1]}#`);
  const offsets = entities.map(({ offset }) => offset);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
});

it('leaves a very long question out of the conversation', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('长'.repeat(4096));
  await chat.reply(1);
  chat.send('那甲县呢？');
  await expect.poll(() => assistant.requests.length).toBe(2);
  expect(assistant.requests[1]?.history).toEqual([]);
});

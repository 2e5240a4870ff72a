import { expect, it } from 'vitest';
import { openRoom } from './harness.js';

const NOTES = '组织律师分组走访企业86家，逐户查阅合同和用工材料\n在园区举办合规讲座12场\n排查法律风险230余个';

it.each(['帮我写一段企业法治体检', '请起草一节关于企业法治体检的内容', '写一段企业法治体检'])(
  'asks for the notes when told %s',
  async (order) => {
    const { chat } = await openRoom();
    chat.send(order);
    expect((await chat.reply(1)).text).toContain('请发来这一节的材料');
    chat.send(NOTES);
    expect((await chat.reply(2)).text).toMatch(/^（一）开展企业“法治体检”\n[\s\S]*86家/);
  },
);

it('answers a question that comes instead of the notes, and takes the notes after it', async () => {
  const { chat, assistant } = await openRoom();
  chat.send('帮我写一段企业法治体检');
  await chat.reply(1);
  chat.send('老百姓告政府的官司多不多');
  await chat.reply(2);
  expect(assistant.requests.map(({ question }) => question)).toEqual(['老百姓告政府的官司多不多']);
  chat.send(NOTES);
  expect((await chat.reply(3)).text).toMatch(/^（一）开展企业“法治体检”\n[\s\S]*86家/);
});

it('drafts at once when told to with the notes below', async () => {
  const { chat } = await openRoom();
  chat.send(`帮我写一段企业法治体检：\n${NOTES}`);
  expect((await chat.reply(1)).text).toMatch(/^（一）开展企业“法治体检”\n[\s\S]*86家/);
});

it.each(['今年我们镇法治体检情况（报司法局）', '各单位报来的材料', '材料如下：'])(
  'takes %s over notes for no title',
  async (caption) => {
    const { chat } = await openRoom();
    chat.send(`/draft\n${caption}\n${NOTES}`);
    const { text } = await chat.reply(1);
    expect(text).toMatch(/^（一）[\s\S]*86家/);
    expect(text?.split('\n')[0]).not.toMatch(/我们|材料|报/);
  },
);

it('drafts from material that is pasted without a command', async () => {
  const { chat, assistant } = await openRoom();
  chat.send(
    '【司法局】\n1、查办案件203件，罚没款132.6万元。\n2、首违不罚41件，免罚金额23.5万元\n3、双随机抽查企业1200户，公示率100%。',
  );
  expect((await chat.reply(1)).text).toMatch(/203件[\s\S]*41件[\s\S]*1200户/);
  expect(assistant.requests).toEqual([]);
});

it('asks the reports where lines with figures end in a question', async () => {
  const { chat, assistant } = await openRoom();
  chat.send(
    '我们查办案件203件，罚没款132.6万元。\n首违不罚41件，免罚金额23.5万元。\n双随机抽查企业1200户。\n别的区是多少？',
  );
  await chat.reply(1);
  expect(assistant.requests).toHaveLength(1);
});

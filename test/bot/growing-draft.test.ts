import { expect, it, onTestFinished } from 'vitest';
import type { ChatOptions, ModelUse } from '../../src/domain/ports.js';
import type { DraftModel } from '../../src/draft/model/model-engine.js';
import { withBudget } from '../../src/model/budget.js';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { botOptions, servingOnly, shelf, start, temporaryDatabase } from './harness.js';

const CHAT = 77;
const NOTES = ['组织律师走访企业86家，开展法治体检', '排查法律风险230余个', '在园区举办合规讲座12场'];
const REQUEST = `/draft 开展企业法治体检\n${NOTES.join('\n')}`;
const FIRST = { kind: 'measure', item: 1, text: '组织律师走访企业86家，开展法治体检。', notes: [1] };
const SECOND = { kind: 'measure', item: 2, text: '排查法律风险230余个。', notes: [2] };
const LIE = { kind: 'measure', item: 3, text: '举办合规讲座99场。', notes: [3] };

/** A model whose reply a test gives piece by piece; the call ends when the reply is told to. */
const slowly = async (wrap: (model: DraftModel['model']) => DraftModel['model'] = (model) => model) => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const calls: ChatOptions[] = [];
  let reply = '';
  let release: () => void = () => undefined;
  const model: DraftModel['model'] = {
    name: 'slow',
    async complete(_, options) {
      calls.push(options);
      reply = '';
      await new Promise<void>((resolve, reject) => {
        release = resolve;
        options.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
      return { text: reply, promptTokens: 700, completionTokens: 300 };
    },
  };
  const prompts = { render: (name: string) => ({ system: name, user: '', hash: name }) };
  const draftModel = { model: wrap(model), prompts, timeoutMs: 60_000 };
  const options = botOptions(temporaryDatabase(), api, { settings: servingOnly(CHAT), library: shelf(), draftModel });
  await start(options);
  const write = async (...sentences: readonly object[]) => {
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      const chunk = `${reply === '' ? '{"sentences":[' : ','}${JSON.stringify(sentence)}`;
      reply += chunk;
      calls.at(-1)?.onChunk?.(chunk);
    }
  };
  const end = () => {
    reply += ']}';
    release();
  };
  const shows = (...texts: readonly RegExp[]) =>
    expect.poll(() => api.shownTo(CHAT), { timeout: 10_000 }).toEqual(texts.map((text) => expect.stringMatching(text)));
  return { api, calls, options, write, end, shows };
};

it('grows by edits as its sentences are proven and ends as the draft with its buttons', async () => {
  const { api, calls, write, end, shows } = await slowly();
  api.say(REQUEST);
  await write(FIRST);
  await shows(/^（一）开展企业法治体检\n[^230]*86家[^230]*……$/);
  await write(SECOND, LIE);
  await shows(/86家[\s\S]*230余个[\s\S]*……$/);
  expect(api.calls.some(({ payload }) => String(payload.text).includes('99'))).toBe(false);
  end();
  await expect.poll(() => calls.length).toBe(2);
  end();
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(2);
  await shows(/86家[\s\S]*12场/, /要改的话直接说/);
  expect([...api.shown.values()][0]).toHaveProperty('reply_markup.inline_keyboard');
});

it('says under what was shown that it was stopped, and goes on', async () => {
  const { api, write, shows } = await slowly();
  api.say(REQUEST);
  await write(FIRST);
  await shows(/86家[\s\S]*……$/);
  api.say('/cancel');
  await shows(/86家[\s\S]*已停止，以上没有写完/, /^已停止。$/);
});

it('stays with the draft when a change of it is stopped', async () => {
  const { api, calls, write, end, shows } = await slowly();
  api.say(REQUEST);
  await write(FIRST);
  end();
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(2);
  api.say('语气再正式一些');
  await expect.poll(() => calls.length).toBe(2);
  await write(SECOND);
  await shows(/./, /要改的话/, /^（一）开展企业法治体检\n[^86]*230余个[^86]*……$/);
  api.say('/cancel');
  await shows(/./, /要改的话/, /已停止，以上没有写完/, /^已停止。$/);
  api.say('语气再庄重一些');
  await expect.poll(() => calls.length).toBe(3);
});

it('waits as long as the server asks and then shows the whole draft', async () => {
  const { api, write, end, shows } = await slowly();
  api.fault = ({ payload }) =>
    String(payload.text).endsWith('……')
      ? { kind: 'error', code: 429, description: 'Too Many Requests: retry after 60', retryAfter: 60 }
      : null;
  api.say(REQUEST);
  await write(FIRST);
  const refused = () => api.calls.filter(({ payload }) => String(payload.text).endsWith('……')).length;
  await expect.poll(refused, { timeout: 10_000 }).toBe(1);
  await write(SECOND);
  end();
  await shows(/86家[\s\S]*230余个/, /要改的话/);
  expect(refused()).toBe(1);
});

it('counts its tokens to the user and leaves the writing to the rules once they are spent', async () => {
  const uses: ModelUse[] = [];
  const ledger = {
    record: (use: ModelUse) => void uses.push(use),
    spent: (user: string) =>
      uses.filter((use) => use.user === user).reduce((sum, use) => sum + use.promptTokens + use.completionTokens, 0),
  };
  const { api, calls, write, end, shows } = await slowly((model) => withBudget(model, ledger, 1_000));
  api.say(REQUEST);
  await write(FIRST, SECOND);
  end();
  await expect.poll(() => api.sent.length, { timeout: 10_000 }).toBe(2);
  expect(uses.map(({ user }) => user)).toEqual([String(CHAT)]);
  api.say(REQUEST);
  await shows(/./, /要改的话/, /86家[\s\S]*模型用量已经用完[\s\S]*由规则起草/, /要改的话/);
  expect(calls).toHaveLength(1);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeBotApi } from '../test/fakes/bot-api-server.js';
import { latencyOf } from './bench/latency.js';
import { measureModelOverhead } from './bench/model-overhead.js';
import { AssistantProcess } from './soak/assistant-process.js';

const QUESTIONS: readonly string[] = [
  '其他区是怎么开展企业法治体检的？',
  '各地办理了多少件行政复议案件？',
  '各地在行政执法“三项制度”上有哪些做法？',
  '各地在普法宣传上有哪些做法？',
  '各地怎么推进公共法律服务？',
];
const ROUNDS = 6;
const CHATS = 100;
const FIRST_CHAT = 1_000;

await main();

/** Prints how long users wait: on the page, alone; on Telegram, a hundred chats at once; and with a chat model. */
async function main(): Promise<void> {
  const page = await measurePage();
  const crowd = await measureCrowd();
  const model = await inFolder(measureModelOverhead);
  const rows = [
    ['page, first question after the start', page.first, ''],
    ['page, one question after another, p50 / p95', page.rest.p50, page.rest.p95],
    [`Telegram, ${CHATS} chats at once, p50 / p95`, crowd.p50, crowd.p95],
    ['chat model, beyond its own time and the extractive answer, first of a process', model.first, ''],
    ['… further ones, p50 / p95', model.rest.p50, model.rest.p95],
  ] as const;
  const ms = (value: number | string) => (typeof value === 'number' ? value.toFixed(0) : value);
  const table = rows.map(([name, a, b]) => `| ${name} | ${[a, b].map(ms).filter(Boolean).join(' / ')} |`);
  console.log(
    ['| question to answer, ms | |', '| --- | ---: |', ...table, `\nload ${loadavg()[0]?.toFixed(1)}`].join('\n'),
  );
}

/** From sending a question on the page to the event that brings its answer. */
async function measurePage() {
  return inFolder(async (folder) => {
    const assistant = new AssistantProcess({ DATA_DIR: folder });
    try {
      const base = /http:\/\/127\.0\.0\.1:\d+/.exec(await assistant.start())?.[0] ?? '';
      const headers = { 'content-type': 'application/json', origin: base };
      const events = await fetch(`${base}/api/events`);
      const text = events.body?.pipeThrough(new TextDecoderStream()).getReader();
      const { id } = (await (await fetch(`${base}/api/chats`, { method: 'POST', headers })).json()) as { id: number };
      const waits: number[] = [];
      for (const question of Array.from({ length: ROUNDS }, () => QUESTIONS).flat()) {
        const started = performance.now();
        const body = JSON.stringify({ text: question });
        await fetch(`${base}/api/chats/${id}/messages`, { method: 'POST', headers, body });
        for (let seen = ''; !/"mine":false[\s\S]*"keyboard":\[\[/.test(seen); )
          seen += (await text?.read())?.value ?? '';
        waits.push(performance.now() - started);
      }
      return { first: waits[0] ?? 0, rest: latencyOf(waits.slice(1)) };
    } finally {
      await assistant.end('SIGTERM');
    }
  });
}

/** From the moment that a hundred chats ask to each one's answer. */
async function measureCrowd() {
  return inFolder(async (folder) => {
    const api = await FakeBotApi.open();
    const chats = Array.from({ length: CHATS }, (_, index) => FIRST_CHAT + index);
    const assistant = new AssistantProcess({
      BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.apiRoot,
      ALLOWED_USERS: chats.join(','),
      DATA_DIR: folder,
    });
    try {
      await assistant.start();
      const waits = new Map<unknown, number>();
      const started = performance.now();
      api.fault = ({ method, payload }) => {
        if (method === 'sendMessage') waits.set(payload.chat_id, performance.now() - started);
        return null;
      };
      chats.forEach((chat, index) => {
        api.say(QUESTIONS[index % QUESTIONS.length] ?? '', chat);
      });
      while (waits.size < CHATS) await new Promise((done) => setTimeout(done, 10));
      return latencyOf([...waits.values()]);
    } finally {
      await assistant.end('SIGKILL');
      await api.close();
    }
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

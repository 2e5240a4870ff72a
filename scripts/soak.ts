import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FakeBotApi } from '../test/fakes/bot-api-server.js';
import { latencyOf } from './bench/latency.js';
import { AssistantProcess } from './soak/assistant-process.js';
import { FaultPlan } from './soak/fault-plan.js';
import { PageUser } from './soak/page-user.js';
import { liveAs } from './soak/user.js';

const FIRST_USER = 1_000;
/** When the processes are killed, as shares of the whole time. */
const KILLS = [1 / 3, 2 / 3];

process.exitCode = await main();

/** Many users at once, a server that misbehaves, two kills: exits with 1 where anything was lost or doubled. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '30' }, users: { type: 'string', default: '20' } },
  });
  const [minutes, count] = [Number(values.minutes), Number(values.users)];
  const users = Array.from({ length: count }, (_, index) => FIRST_USER + index);
  const folder = mkdtempSync(join(tmpdir(), 'fayan-soak-'));
  const api = await FakeBotApi.open();
  const plan = new FaultPlan();
  const assistant = new AssistantProcess({
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.apiRoot,
    ALLOWED_USERS: users.join(','),
    DATA_DIR: folder,
  });
  const pageServer = new AssistantProcess({ DATA_DIR: join(folder, 'page') });
  const page = new PageUser(pageServer);
  try {
    await Promise.all([assistant.start(), page.start()]);
    const first = assistant.memory();
    api.fault = () => plan.decide();
    const end = Date.now() + minutes * 60_000;
    const lives = Promise.all(users.map((user) => liveAs(user, api, () => Date.now() > end)));
    const pageLife = page.liveUntil(() => Date.now() > end);
    for (const share of KILLS) {
      await new Promise((done) => setTimeout(done, end - Date.now() - minutes * 60_000 * (1 - share)));
      await Promise.all([assistant.end('SIGKILL'), pageServer.end('SIGKILL')]);
      console.error('killed; starting again');
      await Promise.all([assistant.start(), page.start()]);
    }
    const results = await lives;
    await pageLife;
    const onPage = await page.faults();
    const lost = results.flatMap((result) => result.lost);
    const doubled = results.flatMap(({ doubled }, index) => doubled.map((text) => `${users[index]}\n${text}`));
    const { p50, p95 } = latencyOf(results.flatMap(({ waits }) => waits));
    const sum = results.reduce((total, { acts }) => total + acts, 0);
    console.log(
      [
        `${minutes} minutes, ${count} users, ${sum} acts, ${plan.faults} faults of the server, 2 kills`,
        `lost: ${lost.length}${lost.length > 0 ? ` (${lost.join('; ')})` : ''}`,
        `doubled: ${doubled.length}`,
        ...doubled.map((key) => `  ${JSON.stringify(key.slice(0, 80))}`),
        `page: ${onPage.asked} questions, ${onPage.misplaced} lost or doubled, ${onPage.lost} answers lost, ${onPage.twice} twice`,
        `question to answer, faults included: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
        `memory: ${first} MB at the start, ${assistant.memory()} MB at the end`,
      ].join('\n'),
    );
    const isSound = onPage.misplaced + onPage.lost + onPage.twice === 0;
    return isSound && lost.length + doubled.length === 0 ? 0 : 1;
  } finally {
    await Promise.all([assistant.end('SIGKILL'), pageServer.end('SIGKILL')]);
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

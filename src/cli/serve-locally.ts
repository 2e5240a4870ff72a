import { type RunningBot, STARTING, startBot } from '../bot/run/start-bot.js';
import type { House } from '../house.js';
import { migrate } from '../index/database.js';
import { startLocalServer } from '../local/start-local-server.js';
import { LOCAL_TABLES } from '../local/store/tables.js';
import { LOOPBACK_USER_ID } from '../local/store/user-store.js';
import { modelPartsOf } from '../model-parts.js';
import { asListenError, partsOf, prepare, type Service, warmUp } from './service.js';

/** The chat page with the bot behind it. Rejects with `FayanError`. */
export async function serveLocally(house: House, signal: AbortSignal): Promise<Service> {
  const { HOST: host, PORT: port, HOME_DISTRICT: home } = house.config;
  migrate(house.database, LOCAL_TABLES);
  const model = await modelPartsOf(house.config, house.database);
  const parts = partsOf(house, model, 'warn');
  let bot: RunningBot | null = null;
  const { library } = parts;
  const server = await startLocalServer({
    database: house.database,
    host,
    port,
    library,
    retentionDays: house.config.RETENTION_DAYS,
    health: () => bot?.health() ?? STARTING,
    opened: (user, reportId) => bot?.opened(user, reportId),
  }).catch((error: unknown) => {
    throw asListenError(error, house.config);
  });
  try {
    await prepare(house, signal);
    await warmUp(house);
    bot = await startBot({
      signal,
      ...parts,
      token: server.botToken,
      apiRoot: server.apiRoot,
      webhook: null,
      forgotten: (user, chat) => server.conversations.forget(user, chat),
      settings: {
        open: true,
        allowed: new Set(),
        administrators: new Set([LOOPBACK_USER_ID]),
        home,
        readingAddress: (reportId, start, end) => server.reportUrl({ reportId, start, end }),
      },
    });
    return {
      announcement: [
        '法言已就绪，请用浏览器打开：',
        `  ${server.url}`,
        ...(server.administratorUrl
          ? ['管理员请用这个地址，可以看使用记录和反馈，不要转发：', `  ${server.administratorUrl}`]
          : []),
        '按 Ctrl-C 停止。',
      ].join('\n'),
      bot,
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

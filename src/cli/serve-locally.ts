import { startBot } from '../bot/run/start-bot.js';
import type { House } from '../house.js';
import { migrate } from '../index/database.js';
import { startLocalServer } from '../local/start-local-server.js';
import { LOCAL_TABLES } from '../local/store/tables.js';
import { LOOPBACK_USER_ID } from '../local/store/user-store.js';
import { modelPartsOf } from '../model-parts.js';
import { asListenError, partsOf, prepare, type Service } from './service.js';

/** The chat page with the bot behind it. Rejects with `FayanError`. */
export async function serveLocally(house: House, signal: AbortSignal): Promise<Service> {
  const { HOST: host, PORT: port, HOME_DISTRICT: home } = house.config;
  migrate(house.database, LOCAL_TABLES);
  const parts = partsOf(house, await modelPartsOf(house.config, house.database), 'warn');
  let ready = false;
  const { library } = parts;
  const server = await startLocalServer({ database: house.database, host, port, library, ready: () => ready }).catch(
    (error: unknown) => {
      throw asListenError(error, house.config);
    },
  );
  try {
    await prepare(house, signal);
    const bot = await startBot({
      signal,
      ...parts,
      token: server.botToken,
      apiRoot: server.apiRoot,
      webhook: null,
      settings: {
        open: true,
        allowed: new Set(),
        administrators: new Set([LOOPBACK_USER_ID]),
        home,
        readingAddress: (reportId, start, end) => server.reportUrl({ reportId, start, end }),
      },
    });
    ready = true;
    return {
      announcement: `法言已就绪，请用浏览器打开：\n  ${server.url}\n按 Ctrl-C 停止。`,
      bot,
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

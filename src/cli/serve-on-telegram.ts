import { randomBytes } from 'node:crypto';
import { openHttpDoor } from '../bot/run/http-door.js';
import { type RunningBot, STARTING, startBot } from '../bot/run/start-bot.js';
import type { House } from '../house.js';
import { modelPartsOf } from '../model-parts.js';
import { asListenError, partsOf, prepare, type Service, warmUp } from './service.js';

/** The bot on Telegram, with `/healthz` beside it. Rejects with `FayanError`. */
export async function serveOnTelegram(house: House, signal: AbortSignal): Promise<Service> {
  const { config } = house;
  const secret = config.WEBHOOK_SECRET ?? randomBytes(32).toString('base64url');
  const url = config.WEBHOOK_URL;
  let bot: RunningBot | null = null;
  const door = await openHttpDoor({
    host: config.HOST,
    port: config.PORT,
    health: () => bot?.health() ?? STARTING,
    webhook: url === null ? null : { path: new URL(url).pathname, secret, accept: (update) => acceptInto(bot, update) },
  }).catch((error: unknown) => {
    throw asListenError(error, config);
  });
  const close = async () => {
    door.close();
    door.closeAllConnections();
  };
  try {
    await prepare(house, signal);
    const model = await modelPartsOf(config, house.database);
    const parts = partsOf(house, model, 'info');
    await warmUp(house);
    bot = await startBot({
      signal,
      ...parts,
      token: config.BOT_TOKEN ?? '',
      apiRoot: config.TELEGRAM_API_ROOT,
      webhook: url === null ? null : { url, secret },
      settings: {
        open: false,
        allowed: new Set(config.ALLOWED_USERS),
        administrators: new Set(config.ADMIN_USERS),
        home: config.HOME_DISTRICT,
        readingAddress: null,
      },
    });
    return { announcement: `法言已就绪，Telegram 机器人 @${bot.username}。按 Ctrl-C 停止。`, bot, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function acceptInto(bot: RunningBot | null, update: Parameters<RunningBot['accept']>[0]): void {
  if (!bot) throw new Error('not started yet');
  bot.accept(update);
}

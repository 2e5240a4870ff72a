import { Composer, type Context } from 'grammy';
import { withoutMention } from '../addressed.js';
import { askInChat } from '../asking.js';
import type { Services } from '../services.js';

/** `/ask`, `/peers` and plain messages. */
export function questions(services: Services): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command('ask', async (context) => {
    const question = context.match.trim();
    if (question) await askInChat(context, services, { question });
    else await context.reply('请把问题写在命令后面，例如：/ask 各地怎么开展企业法治体检？也可以直接发问题。');
  });

  composer.command('peers', async (context) => {
    const topic = context.match.trim();
    if (topic) await askInChat(context, services, { question: `其他区是怎么做${topic}的？`, fresh: true });
    else await context.reply('请把主题写在命令后面，例如：/peers 行政复议');
  });

  composer.on('message:text').filter(
    ({ msg }) => !msg.text.startsWith('/'),
    async (context) => {
      const question = withoutMention(context.msg.text, context.me.username).trim();
      if (question) await askInChat(context, services, { question });
      else await context.reply(context.chat.type === 'private' ? '请写上问题再发。' : '请在 @我 之后写上问题。');
    },
  );

  return composer;
}

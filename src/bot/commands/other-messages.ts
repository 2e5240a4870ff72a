import { Composer, type Context } from 'grammy';
import { acknowledge } from '../acknowledge.js';

/** What no other handler took: a helpful line each. */
export function otherMessages(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('edited_message', (context) => context.reply('修改过的消息我不会重新回答，请把新的问题再发一遍。'));
  composer.on('callback_query', (context) => acknowledge(context, '这个按钮已经失效，请重新提问或发送 /help。'));
  composer.on('message:text', (context) => context.reply('没有这个命令。直接发问题就可以，全部命令见 /help。'));
  composer.on(['message:voice', 'message:audio', 'message:video_note'], (context) =>
    context.reply('我还听不懂语音，请把问题打成文字发给我。'),
  );
  composer.on(
    [
      'message:sticker',
      'message:photo',
      'message:video',
      'message:animation',
      'message:location',
      'message:contact',
      'message:poll',
      'message:dice',
      'message:story',
      'message:venue',
      'message:game',
      'message:paid_media',
      'message:checklist',
    ],
    (context) => context.reply('我只看得懂文字，请把问题打成文字发给我。'),
  );
  return composer;
}

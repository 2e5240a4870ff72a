import type { Context, MiddlewareFn } from 'grammy';

/** Commands by what people type for them, with or without a stroke before; traditional characters count. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:帮助|幫助|使用说明|使用說明|怎么用|怎么使用|菜单|命令|功能)$/u, '/help'],
  [/^(?:开始|開始)$/u, '/start'],
  [/^(?:取消|停止|停|算了|不写了|不用了)$/u, '/cancel'],
  [/^(?:新对话|新對話|新会话|开始新的?对话|重新开始|清空对话)$/u, '/new'],
  [/^(?:起草|我要起草|我想起草|开始起草|写报告|写材料)$/u, '/draft'],
  [/^(?:汇总|汇总报告|汇总成报告|整份报告)$/u, '/report'],
  [/^(?:导出|導出|导出对话)$/u, '/export'],
  [/^(?:库里|你|现在|资料库里?|这里)?(?:都)?(?:有|收录了)(?:哪些|什么|多少份?)报告$/u, '/sources'],
  [/^(?:本地区|设置本地区|设置地区)$/u, '/home'],
];

/** Telegram itself knows commands in small letters behind a half-width stroke only. */
const LATIN_COMMAND = /^[/\uff0f][a-z_]+/iu;

/** The command that a message means though it is not written as one; null where it means none. */
const commandMeant = (text: string): string | null => {
  const trimmed = text.trim();
  if (LATIN_COMMAND.test(trimmed)) {
    return trimmed.replace(LATIN_COMMAND, (command) => `/${command.slice(1).toLowerCase()}`);
  }
  const plain = trimmed.replace(/^[/\uff0f]/u, '').replace(/[。.！!？?~\s]+$/u, '');
  return SPOKEN.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};

/** Reads 帮助, ／help or 取消 as the command that is meant, before anything else looks at the message. */
export const spokenCommands: MiddlewareFn<Context> = (context, next) => {
  const { message } = context;
  const meant = message?.text === undefined ? null : commandMeant(message.text);
  if (message && meant !== null && meant !== message.text) {
    const [command = ''] = meant.split(/\s/);
    message.text = meant;
    message.entities = [{ type: 'bot_command', offset: 0, length: command.length }];
  }
  return next();
};

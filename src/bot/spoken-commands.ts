import type { Context, MiddlewareFn } from 'grammy';

/** What people put before what they want, and behind. */
const PLEASE =
  '(?:请|麻烦|帮忙?|我|给|想|要|能不能|可以|把|将|它|上面|刚才|以上|这些|这个|对话|聊天|回答|答案|结果|内容|记录|草稿|稿子|这一?节|的|再)*';
const SOFTLY = '(?:一下|出来|给我|吧|吗|好吗|可以吗|了)*';
const FILE = '(?<format>word|docx?|文档|excel|xlsx?|表格?|markdown|md|pdf)';

/** Commands by what people type for them, with or without a stroke before; traditional characters count. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:帮助|幫助|help|使用说明|使用說明|使用方法|怎么用|怎么使用|怎么操作|菜单|命令|功能|(?:你|您)?(?:都)?有(?:什么|哪些)(?:命令|功能))$/iu,
    '/help',
  ],
  [/^(?:开始|開始)$/u, '/start'],
  [/^(?:取消|停止|停|算了|不写了|不用了|退出)$/u, '/cancel'],
  [/^(?:新对话|新對話|新会话|开始新的?对话|重新开始|清空对话)$/u, '/new'],
  [/^(?:起草|我要起草|我想起草|开始起草|写报告|写材料)$/u, '/draft'],
  [/^(?:汇总|汇总报告|汇总成报告|整份报告)$/u, '/report'],
  [
    new RegExp(
      `^${PLEASE}(?:导出|導出)(?:成|为|到|一份|个|对话)*(?:${FILE}(?:文件|文档|格式|版本?)?)?${SOFTLY}$`,
      'iu',
    ),
    '/export',
  ],
  [
    new RegExp(
      `^${PLEASE}(?:发|下载|保存|生成|来)(?:成|为|一份|个|我)*${FILE}(?:文件|文档|格式|版本?)?${SOFTLY}$`,
      'iu',
    ),
    '/export',
  ],
  [
    /^(?:库里|你|现在|目前|一共|总共|资料库里?|这里)*(?:都)?(?:有|收录了)(?:哪些|什么|多少|几)(?:份|篇|个)?(?:地区|地方|区|年)?的?报告$/u,
    '/sources',
  ],
  [
    /^(?:请|麻烦|帮我|我想|我要|把)*(?:删除|删掉|清除|清空|忘掉|忘记)(?:掉|我的?|全部的?|所有的?|聊天|使用|提问|历史|个人)*(?:我|记录|数据|信息)(?:都?删掉|都?删除|都?清空)?$/u,
    '/forget',
  ],
  [/^(?:本地区|设置本地区|设置地区)$/u, '/home'],
];

/** Whoever writes more asks something, in UTF-16 units. */
const LONGEST = 40;

/** Telegram itself knows commands in small letters behind a half-width stroke only. */
const LATIN_COMMAND = /^[/\uff0f][a-z_]+/iu;

/** The command that a message means though it is not written as one; null where it means none. */
const commandMeant = (text: string): string | null => {
  const trimmed = text.trim();
  if (LATIN_COMMAND.test(trimmed)) {
    return trimmed.replace(LATIN_COMMAND, (command) => `/${command.slice(1).toLowerCase()}`);
  }
  const plain = trimmed
    .replace(/^[/\uff0f]/u, '')
    .replace(/[。.！!？?~\s]+$/u, '')
    .replace(/\s+/gu, '');
  if (plain.length > LONGEST) return null;
  for (const [pattern, command] of SPOKEN) {
    const meant = pattern.exec(plain);
    if (meant) return [command, meant.groups?.format].filter(Boolean).join(' ');
  }
  return null;
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

import { FormattedString } from '@grammyjs/parse-mode';
import { Bot, InlineKeyboard, InputFile } from 'grammy';
import type { LocalServer } from '../../src/local/start-local-server.js';

export interface ScriptedBot {
  stop(): Promise<void>;
}

const QUOTE_DISTRICT = '昆山高新区2023';

/** A bot with fixed answers in the form of real ones; it works on any local server. */
export function startScriptedBot(server: LocalServer, reportText: (id: string) => string): ScriptedBot {
  const bot = new Bot(server.botToken, { client: { apiRoot: server.apiRoot } });
  const paragraph =
    reportText(QUOTE_DISTRICT)
      .split('\n')
      .find((line) => line.includes('法治体检')) ?? '';
  const start = reportText(QUOTE_DISTRICT).indexOf(paragraph) + paragraph.indexOf('法治体检') - 30;
  const link = server.reportUrl({ reportId: QUOTE_DISTRICT, start, end: start + 80 });

  const answer = (): FormattedString => {
    const cite = (n: number): FormattedString => FormattedString.link(`[${n}]`, link);
    return new FormattedString('5份报告中4份写到企业法治体检，东湖高新区未提及。\n\n')
      .concat(FormattedString.bold('昆山高新区（2023年）'))
      .plain('\n开展“法治体检”专项行动，为企业提供合同审查、劳动用工等法律服务，走访企业400余家。')
      .concat(cite(1))
      .plain('\n\n')
      .concat(FormattedString.bold('长春新区（2023年）'))
      .plain('\n依托智慧法务区开展企业法治体检，化解纠纷140余件，挽回经济损失2051.8万元。')
      .concat(cite(2))
      .plain('\n\n')
      .concat(FormattedString.bold('德惠市（2023年）'))
      .plain('\n组织律师团队进企业开展“法治体检”16次。')
      .concat(cite(3));
  };
  const keys = (): InlineKeyboard =>
    new InlineKeyboard()
      .text('[1] 昆山高新区', 'source:1')
      .text('[2] 长春新区', 'source:2')
      .text('[3] 德惠市', 'source:3')
      .row()
      .text('只看昆山', 'narrow:昆山高新区')
      .text('只看2023年', 'narrow:2023')
      .row()
      .text('导出', 'export')
      .copyText('复制结论', '5份报告中4份写到企业法治体检。')
      .url('打开原文', link);

  bot.command('start', (ctx) =>
    ctx.reply('您好，我是法言。可以这样问我：', {
      reply_markup: new InlineKeyboard()
        .text('其他区是怎么开展企业法治体检的？', 'ask:1')
        .row()
        .text('昆山高新区办理行政复议案件多少件？', 'ask:2'),
    }),
  );
  bot.on('message:document', (ctx) => ctx.reply(`收到文件：${ctx.msg.document.file_name}`));
  bot.on('message:text', async (ctx) => {
    if (ctx.msg.text === '请慢慢回答') {
      const sent = await ctx.reply('正在查阅 5 份报告…');
      await new Promise((resolve) => setTimeout(resolve, 600));
      await ctx.api.editMessageText(ctx.chat.id, sent.message_id, '已查阅 5 份报告。');
      return;
    }
    if (ctx.msg.text.startsWith('那')) {
      await ctx.reply(`再看“${ctx.msg.text}”：德惠市2023年开展16次。`);
      return;
    }
    await ctx.replyWithChatAction('typing');
    const text = answer();
    await ctx.reply(text.text, { entities: text.entities, reply_markup: keys() });
  });
  bot.callbackQuery(/^source:/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const text = FormattedString.bold('昆山高新区2023年 · 第3段')
      .plain('\n一、主要举措和成效 › （一）推进依法行政\n')
      .concat(FormattedString.expandableBlockquote(paragraph));
    await ctx.reply(text.text, {
      entities: text.entities,
      reply_parameters: { message_id: ctx.msg?.message_id ?? 0 },
      reply_markup: new InlineKeyboard()
        .text('‹ 上一段', 'source:0')
        .url('在原文中查看', link)
        .text('下一段 ›', 'source:2'),
    });
  });
  bot.callbackQuery(/^narrow:(.*)$/, async (ctx) => {
    await ctx.answerCallbackQuery(`只看${ctx.match[1]}`);
    await ctx.editMessageText(`${ctx.match[1]}:走访企业400余家。`, { reply_markup: keys() });
  });
  bot.callbackQuery('export', async (ctx) => {
    await ctx.answerCallbackQuery({ text: '已导出', show_alert: true });
    await ctx.replyWithDocument(new InputFile(Buffer.from('# 导出'), '企业法治体检 (1).md'));
  });
  const ready = bot.api.setMyCommands([
    { command: 'start', description: '开始' },
    { command: 'peers', description: '看各地怎么做' },
    { command: 'draft', description: '起草报告段落' },
    { command: 'sources', description: '资料库里的报告' },
    { command: 'help', description: '帮助' },
  ]);
  const running = ready.then(() => bot.start());
  return {
    async stop() {
      await ready;
      await bot.stop();
      await running;
    },
  };
}

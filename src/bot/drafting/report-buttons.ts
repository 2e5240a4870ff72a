import { FormattedString } from '@grammyjs/parse-mode';
import { Composer, type Context, InputFile } from 'grammy';
import { usualTitle } from '../../draft/desk/report-title.js';
import { renderReport } from '../../draft/docx/render-docx.js';
import { acknowledge } from '../acknowledge.js';
import { withoutMention } from '../addressed.js';
import { editText } from '../edit-text.js';
import { homeOf } from '../home-of.js';
import { originOf } from '../person.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { REPORT_BUTTON, reportKeyboard } from './draft-keyboard.js';
import { structureMessage } from './draft-message.js';
import { reportWish } from './report-wishes.js';
import { ownerOf } from './write-draft.js';

const EMPTY = '还没有草稿，请先用 /draft 起草一节。';
const GONE = '这份草稿已经删除了，请发送 /report 看现在的报告。';

/** `/report`: all sections as one text, below it the structure with buttons that change it in place; the same by words. */
export function reportButtons(services: Services): Composer<Context> {
  const { desk } = services;
  const composer = new Composer<Context>();

  const structureOf = (owner: string) => {
    const report = desk.report(owner);
    return { report, text: structureMessage(report), keyboard: reportKeyboard(report, desk.aside(owner)) };
  };

  composer.command('report', async (context) => {
    const { report, text, keyboard } = structureOf(ownerOf(originOf(context)));
    if (keyboard.inline_keyboard.length === 0) {
      await context.reply(EMPTY);
      return;
    }
    if (report.text) await sendText(context, new FormattedString(report.text));
    await sendText(context, text, keyboard);
  });

  const sendFile = async (context: Context, annex: boolean) => {
    const { user } = originOf(context);
    const report = desk.report(ownerOf({ user }));
    const title = usualTitle(report, homeOf(services, user));
    const file = Buffer.from(await renderReport(report, { annex, title }));
    await context.replyWithDocument(new InputFile(file, '法治政府建设年度报告.docx'));
  };

  composer.callbackQuery(/^gz:(all|notes)$/, async (context) => {
    const isEmpty = desk.list(ownerOf(originOf(context))).length === 0;
    acknowledge(context, isEmpty ? EMPTY : undefined);
    if (!isEmpty) await sendFile(context, context.match[1] === 'notes');
  });

  composer.on('message:text', async (context, next) => {
    const wish = reportWish(withoutMention(context.msg.text, context.me.username));
    const owner = ownerOf(originOf(context));
    const sections = wish ? desk.report(owner).parts.flatMap((part) => part.sections) : [];
    if (!wish || (sections.length === 0 && desk.aside(owner).length === 0)) return next();
    if (wish.kind === 'file') {
      await sendFile(context, wish.notes);
      return;
    }
    const section = sections.at(wish.section < 0 ? wish.section : wish.section - 1);
    if (!section) {
      await context.reply(`报告里现在有${sections.length}节，请看看是第几节；发送 /report 看各节。`);
      return;
    }
    const { draftId, heading } = section;
    if (wish.kind === 'up')
      await context.reply(desk.moveUp(owner, draftId) ? `已上移：${heading}` : `已经在最前面了：${heading}`);
    else if (desk.setAside(owner, draftId)) await context.reply(`已移出报告，可以放回：${heading}`);
    const { text, keyboard } = structureOf(owner);
    await sendText(context, text, keyboard);
  });

  composer.callbackQuery(REPORT_BUTTON, async (context) => {
    const [, letter = '', id = ''] = context.match as RegExpMatchArray;
    const owner = ownerOf(originOf(context));
    // In a group anybody may press, but only on drafts of their own.
    if (desk.versions(owner, id).length === 0) {
      acknowledge(context, GONE);
      return;
    }
    if (letter === 'u') acknowledge(context, desk.moveUp(owner, id) ? '已上移。' : '已经在最前面了。');
    else if (letter === 'x') acknowledge(context, desk.setAside(owner, id) ? '已移出报告，可以放回。' : GONE);
    else acknowledge(context, desk.putBack(owner, id) ? '已放回报告。' : GONE);
    const { text, keyboard } = structureOf(owner);
    await editText(context, text, keyboard);
  });

  return composer;
}

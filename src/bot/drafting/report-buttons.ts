import { FormattedString } from '@grammyjs/parse-mode';
import { Composer, type Context, InputFile } from 'grammy';
import { renderReport } from '../../draft/render-docx.js';
import { acknowledge } from '../acknowledge.js';
import { editText } from '../edit-text.js';
import { originOf } from '../person.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { REPORT_BUTTON, reportKeyboard } from './draft-keyboard.js';
import { structureMessage } from './draft-message.js';
import { ownerOf } from './write-draft.js';

const EMPTY = '还没有草稿，请先用 /draft 起草一节。';
const GONE = '这份草稿已经删除了，请发送 /report 看现在的报告。';

/** `/report`: all sections as one text, and below it the structure with buttons that change it in place. */
export function reportButtons({ desk }: Services): Composer<Context> {
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

  composer.callbackQuery('gz:all', async (context) => {
    const owner = ownerOf(originOf(context));
    const isEmpty = desk.list(owner).length === 0;
    acknowledge(context, isEmpty ? EMPTY : undefined);
    if (isEmpty) return;
    const file = Buffer.from(await renderReport(desk.report(owner), { annex: true }));
    await context.replyWithDocument(new InputFile(file, '法治政府建设年度报告.docx'));
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

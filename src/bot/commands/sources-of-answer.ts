import { Composer, type Context, InlineKeyboard } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { editText } from '../edit-text.js';
import { keptUnder } from '../kept-under.js';
import { originOf } from '../person.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { type LocatedSource, locateSource } from '../source-lookup.js';
import { paragraphMessage, sourceMessage } from '../source-message.js';

const EXPIRED = '这条回答已不在保存期内，请重新提问。';

/** Telegram refuses a whole message for one address that is none on the web. */
const webAddress = (url: string | null): string | null => {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') ? parsed.href : null;
};

const keyboardOf = (
  answer: number,
  n: number,
  shown: number,
  { report, paragraph, start }: LocatedSource,
  length: number,
  { settings }: Services,
): InlineKeyboard => {
  const keyboard = new InlineKeyboard();
  if (!report || !paragraph) return keyboard;
  const numbers = new Set(report.paragraphs.map((one) => one.n));
  if (numbers.has(shown - 1)) keyboard.text('‹ 上一段', ACTIONS.paragraph.data(answer, n, shown - 1));
  if (shown !== paragraph.n) keyboard.text('回到引文', ACTIONS.paragraph.data(answer, n, paragraph.n));
  if (numbers.has(shown + 1)) keyboard.text('下一段 ›', ACTIONS.paragraph.data(answer, n, shown + 1));
  const address = settings.readingAddress?.(report.id, start, start + length) ?? webAddress(report.url);
  if (address) keyboard.row().url('全文', address);
  return keyboard;
};

const locate = (context: Context, services: Services, id: number, n: number) => {
  const kept = keptUnder(context, services, id);
  const citation = kept?.answer.citations.find((one) => one.n === n);
  if (!citation) return null;
  return { citation, located: locateSource(services.library, citation, services.store.answers.source(id, n)) };
};

/** Sends a source of an answer and enters it in the audit; false where the answer is no longer kept or has no such source. */
export async function sendSource(context: Context, services: Services, id: number, n: number): Promise<boolean> {
  const found = locate(context, services, id, n);
  if (context.callbackQuery) acknowledge(context, found ? undefined : EXPIRED);
  if (!found) return false;
  const { citation, located } = found;
  const { user, chat } = originOf(context);
  const reports = [citation.reportId];
  services.store.audit.record({ at: Date.now(), user, chat, action: 'source', text: null, reports });
  const keyboard = keyboardOf(id, n, located.paragraph?.n ?? 0, located, citation.quote.length, services);
  await sendText(context, sourceMessage(citation, located), keyboard);
  return true;
}

/** Opens the sources of an answer, of any age, and leads from paragraph to paragraph. */
export function sourcesOfAnswer(services: Services): Composer<Context> {
  const composer = new Composer<Context>();

  composer.callbackQuery(ACTIONS.source.pattern, async (context) => {
    const [id = 0, n = 0] = callbackNumbers(context.match);
    await sendSource(context, services, id, n);
  });

  composer.callbackQuery(ACTIONS.paragraph.pattern, async (context) => {
    const [id = 0, n = 0, shown = 0] = callbackNumbers(context.match);
    const found = locate(context, services, id, n);
    const paragraph = found?.located.report?.paragraphs.find((one) => one.n === shown);
    acknowledge(context, found && paragraph ? undefined : EXPIRED);
    if (!found?.located.report || !paragraph) return;
    const { citation, located } = found;
    const isCited = shown === located.paragraph?.n;
    const text = isCited
      ? sourceMessage(citation, located)
      : paragraphMessage(citation, found.located.report, paragraph);
    await editText(context, text, keyboardOf(id, n, shown, located, citation.quote.length, services));
  });

  return composer;
}

import { FormattedString } from '@grammyjs/parse-mode';
import { Composer, type Context } from 'grammy';
import type { DraftVersion } from '../../draft/desk/draft-desk.js';
import { acknowledge } from '../acknowledge.js';
import { originOf } from '../person.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { DRAFT_BUTTON, draftKeyboard, versionsKeyboard } from './draft-keyboard.js';
import { diffMessage, draftMessage, peersMessage, versionsMessage } from './draft-message.js';
import { reportButtons } from './report-buttons.js';
import { sendDraftFile } from './send-draft-file.js';
import { ownerOf } from './write-draft.js';

const GONE = '这份草稿已经删除了，请重新起草。';

/** `/report`, and the buttons under drafts and reports. */
export function draftButtons(services: Services): Composer<Context> {
  const { desk, store } = services;
  const composer = new Composer<Context>();

  composer.use(reportButtons(services));

  const show = (context: Context, saved: DraftVersion) => sendText(context, draftMessage(saved), draftKeyboard(saved));

  /** What each letter does with the newest version of the draft. */
  const actions: Readonly<
    Record<string, (context: Context, saved: DraftVersion, version: number) => Promise<unknown>>
  > = {
    w: (context, { draft }) => sendDraftFile(context, draft),
    a: (context, { draft }) => sendDraftFile(context, draft, true),
    c: (context, { draft }) => sendText(context, FormattedString.pre(draft.text)),
    p: (context, { draft }) => sendText(context, peersMessage(draft)),
    v: (context, { draft }) => {
      const versions = desk.versions(ownerOf(originOf(context)), draft.id);
      return sendText(context, versionsMessage(versions), versionsKeyboard(versions));
    },
    d: (context, { draft, version: newest }, version) => {
      const parts = desk.compare(ownerOf(originOf(context)), draft.id, version, newest);
      return sendText(context, diffMessage(`第${version}版与第${newest}版相比：`, parts));
    },
    r: async (context, { draft }, version) => {
      const restored = desk.restore(ownerOf(originOf(context)), draft.id, version);
      await (restored ? show(context, restored) : context.reply(GONE));
    },
    s: async (context, { draft }) => {
      const origin = originOf(context);
      const selected = desk.select(ownerOf(origin), draft.id);
      store.drafting.set(origin.chat, origin.user, { stage: 'changes', section: null, madeBy: null });
      await (selected ? show(context, selected) : context.reply(GONE));
    },
  };

  composer.callbackQuery(DRAFT_BUTTON, async (context) => {
    const [, letter = '', id = '', version = '0'] = context.match as RegExpMatchArray;
    const saved = desk.versions(ownerOf(originOf(context)), id).at(-1);
    const action = actions[letter];
    acknowledge(context, saved && action ? undefined : GONE);
    if (saved && action) await action(context, saved, Number(version));
  });

  return composer;
}

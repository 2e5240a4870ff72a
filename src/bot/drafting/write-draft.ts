import { FormattedString } from '@grammyjs/parse-mode';
import { type Context, InlineKeyboard } from 'grammy';
import { CancelledError } from '../../domain/errors.js';
import type { DraftVersion } from '../../draft/desk/draft-desk.js';
import type { DraftingOptions } from '../../draft/drafter.js';
import { GrowingMessage } from '../growing-message.js';
import { homeOf } from '../home-of.js';
import { originOf } from '../person.js';
import { StoppedError } from '../run/stopped-error.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { slowDown } from '../slow-down.js';
import type { Origin } from '../store/answer-store.js';
import { whileTyping } from '../typing.js';
import { draftKeyboard } from './draft-keyboard.js';
import { diffMessage, draftMessage, growingDraft } from './draft-message.js';

/** Drafts belong to a user, in whatever chat. */
export const ownerOf = ({ user }: Pick<Origin, 'user'>): string => String(user);

/** Does a piece of drafting; what is proven of it is shown in the message while it grows. */
const work = async <T>(
  context: Context,
  services: Services,
  growing: GrowingMessage,
  task: (options: DraftingOptions) => Promise<T>,
): Promise<T> => {
  const origin = originOf(context);
  const options = {
    home: homeOf(services, origin.user),
    user: ownerOf(origin),
    onProgress: (text: string) => growing.show(growingDraft(text)),
  };
  const run = () =>
    services.questions.run(origin, async (signal) => {
      try {
        signal.throwIfAborted();
        return await task({ ...options, signal });
      } catch (error) {
        if (signal.reason instanceof StoppedError) throw signal.reason;
        if (signal.aborted) throw new CancelledError('已取消。', { cause: error });
        throw error;
      }
    });
  try {
    return await whileTyping(context, run);
  } catch (error) {
    if (!(error instanceof StoppedError)) await growing.breakOff('（已停止，以上没有写完。）');
    throw error;
  }
};

const settle = (services: Services, origin: Origin, { draft }: DraftVersion): void => {
  const { store } = services;
  store.drafting.set(origin.chat, origin.user, { stage: 'changes', section: null, madeBy: origin.updateId });
  const reports = [...new Set(draft.peers.map(({ reportId }) => reportId))];
  store.audit.record({
    at: Date.now(),
    user: origin.user,
    chat: origin.chat,
    action: 'draft',
    text: draft.section,
    reports,
  });
};

/** The draft that this very update made before a restart. */
const madeBefore = (services: Services, origin: Origin): DraftVersion | null =>
  services.store.drafting.get(origin.chat, origin.user)?.madeBy === origin.updateId
    ? services.desk.current(ownerOf(origin))
    : null;

/** Drafts a section from notes and sends it. */
export async function writeDraft(
  context: Context,
  services: Services,
  section: string | null,
  notes: string,
): Promise<void> {
  const origin = originOf(context);
  const growing = new GrowingMessage(context, services);
  let saved = madeBefore(services, origin);
  if (!saved) {
    if (await slowDown(context, services)) return;
    saved = await work(context, services, growing, (options) =>
      services.desk.start(ownerOf(origin), { ...options, section, notes }),
    );
    settle(services, origin, saved);
  }
  await growing.finish(draftMessage(saved), draftKeyboard(saved));
  await context.reply(
    '要改的话直接说，例如“更简短”“第二条合并到第一条”“补充一条：……”“换个标题”“恢复上一版”。用 /report 汇总成整份报告。',
  );
}

/** Changes the current draft as told and sends it with what changed. */
export async function changeDraft(context: Context, services: Services, instruction: string): Promise<void> {
  const origin = originOf(context);
  const growing = new GrowingMessage(context, services);
  const before = madeBefore(services, origin);
  if (before) {
    await growing.finish(draftMessage(before), draftKeyboard(before));
    return;
  }
  if (await slowDown(context, services)) return;
  const revision = await work(context, services, growing, (options) =>
    services.desk.revise(ownerOf(origin), instruction, options),
  );
  if (revision.status === 'unclear') {
    await growing.finish(new FormattedString(revision.message), new InlineKeyboard());
    return;
  }
  settle(services, origin, revision.saved);
  await growing.finish(diffMessage(revision.message, revision.diff), new InlineKeyboard());
  await sendText(context, draftMessage(revision.saved), draftKeyboard(revision.saved));
}

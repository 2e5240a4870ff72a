import type { Context } from 'grammy';
import { CancelledError } from '../../domain/errors.js';
import type { DraftVersion } from '../../draft/draft-desk.js';
import { homeOf } from '../home-of.js';
import { originOf } from '../person.js';
import { StoppedError } from '../run/stopped-error.js';
import { sendText } from '../send-text.js';
import type { Services } from '../services.js';
import { slowDown } from '../slow-down.js';
import type { Origin } from '../store/answer-store.js';
import { whileTyping } from '../typing.js';
import { draftKeyboard } from './draft-keyboard.js';
import { diffMessage, draftMessage } from './draft-message.js';

/** Drafts belong to a user, in whatever chat. */
export const ownerOf = ({ user }: Pick<Origin, 'user'>): string => String(user);

const work = <T>(context: Context, services: Services, task: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  return whileTyping(context, () =>
    services.questions.run(originOf(context), async (signal) => {
      try {
        signal.throwIfAborted();
        return await task(signal);
      } catch (error) {
        if (signal.reason instanceof StoppedError) throw signal.reason;
        if (signal.aborted) throw new CancelledError('已取消。', { cause: error });
        throw error;
      }
    }),
  );
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
  let saved = madeBefore(services, origin);
  if (!saved) {
    if (await slowDown(context, services)) return;
    const home = homeOf(services, origin.user);
    saved = await work(context, services, (signal) =>
      services.desk.start(ownerOf(origin), { section, notes, home, signal }),
    );
    settle(services, origin, saved);
  }
  await sendText(context, draftMessage(saved), draftKeyboard(saved));
  await context.reply(
    '要改的话直接说，例如“更简短”“第二条合并到第一条”“补充一条：……”“换个标题”“恢复上一版”。用 /report 汇总成整份报告。',
  );
}

/** Changes the current draft as told and sends it with what changed. */
export async function changeDraft(context: Context, services: Services, instruction: string): Promise<void> {
  const origin = originOf(context);
  const before = madeBefore(services, origin);
  if (before) {
    await sendText(context, draftMessage(before), draftKeyboard(before));
    return;
  }
  if (await slowDown(context, services)) return;
  const home = homeOf(services, origin.user);
  const revision = await work(context, services, (signal) =>
    services.desk.revise(ownerOf(origin), instruction, { home, signal }),
  );
  if (revision.status === 'unclear') {
    await context.reply(revision.message);
    return;
  }
  settle(services, origin, revision.saved);
  await sendText(context, diffMessage(revision.message, revision.diff));
  await sendText(context, draftMessage(revision.saved), draftKeyboard(revision.saved));
}

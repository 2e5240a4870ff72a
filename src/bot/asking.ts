import type { Context } from 'grammy';
import type { Answer } from '../domain/answer.js';
import { CancelledError } from '../domain/errors.js';
import { answerKeyboard } from './answer-keyboard.js';
import { answerMessage } from './answer-message.js';
import { isBarren } from './barren.js';
import { GrowingMessage } from './growing-message.js';
import { homeOf } from './home-of.js';
import { originOf } from './person.js';
import { StoppedError } from './run/stopped-error.js';
import type { Services } from './services.js';
import { slowDown } from './slow-down.js';
import type { Inquiry, KeptAnswer, KeptSource, Origin } from './store/answer-store.js';
import { whileTyping } from './typing.js';

/** What each citation points at now, so that a later change of its report is seen. */
const sourcesOf = (answer: Answer, { library }: Services): readonly KeptSource[] => {
  const reports = new Map(
    [...new Set(answer.citations.map(({ reportId }) => reportId))].map((id) => [id, library.report(id)]),
  );
  return answer.citations.map(({ n, reportId, paragraph }) => {
    const report = reports.get(reportId);
    const id = report?.paragraphs.find((one) => one.n === paragraph)?.id ?? null;
    return { n, paragraph: id, source: report?.source ?? '' };
  });
};

const find = async (
  services: Services,
  origin: Origin,
  inquiry: Inquiry,
  onProgress: (partial: Answer) => void,
): Promise<KeptAnswer> => {
  const { store } = services;
  const { under, fresh, barren: _, ...request } = inquiry;
  const answer = await services.questions.run(origin, async (signal) => {
    try {
      signal.throwIfAborted();
      return await services.assistant.ask({
        ...request,
        history: fresh ? [] : store.answers.history(origin.chat, origin.user, under),
        home: homeOf(services, origin.user),
        user: String(origin.user),
        signal,
        onProgress,
      });
    } catch (error) {
      if (signal.reason instanceof StoppedError) throw signal.reason;
      if (signal.aborted) throw new CancelledError('已取消。', { cause: error });
      throw error;
    }
  });
  const now = Date.now();
  store.audit.record({
    at: now,
    user: origin.user,
    chat: origin.chat,
    action: 'question',
    text: inquiry.question,
    reports: [...new Set(answer.citations.map((citation) => citation.reportId))],
  });
  const asked = isBarren(answer, services.library) ? { ...inquiry, barren: true } : inquiry;
  return store.answers.keep(origin, asked, answer, sourcesOf(answer, services), now);
};

/** What is proven so far, and that more is to come. */
const partialMessage = (partial: Answer, { settings }: Services) =>
  answerMessage(partial, settings.readingAddress).plain('\n\n……');

/**
 * Answers an inquiry in the chat; an answer that takes long is shown while it grows. After a restart the answer found
 * before is sent, not found again.
 */
export async function askInChat(context: Context, services: Services, inquiry: Inquiry): Promise<void> {
  const origin = originOf(context);
  const growing = new GrowingMessage(context, services);
  let kept = services.store.answers.ofUpdate(origin);
  if (!kept) {
    if (await slowDown(context, services)) return;
    const started = Date.now();
    const onProgress = (partial: Answer) => growing.show(partialMessage(partial, services));
    try {
      kept = await whileTyping(context, () => find(services, origin, inquiry, onProgress));
    } catch (error) {
      if (!(error instanceof StoppedError)) await growing.breakOff('（已停止，以上没有写完。）');
      throw error;
    }
    services.logger.info(
      {
        update: origin.updateId,
        chat: origin.chat,
        status: kept.answer.status,
        engine: kept.answer.engine,
        ms: Date.now() - started,
      },
      'answered',
    );
  }
  await growing.finish(answerMessage(kept.answer, services.settings.readingAddress), answerKeyboard(kept));
}

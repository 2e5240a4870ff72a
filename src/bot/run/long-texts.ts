import type { Message, Update } from 'grammy/types';

/** Telegram's clients cut a text beyond 4096 units, some at a line break in its second half: shorter ones are whole. */
const SHORTEST_CUT = 2_000;
const LONGEST_MESSAGE = 4_096;
/** How long after a piece another one may arrive, in milliseconds. */
const QUIET_MS = 1_000;
/** How far apart two pieces may have been sent, in seconds. */
const APART_S = 3;

const ENDS_A_SENTENCE = /[\u3002\uff1b\uff01\uff1f.;!?]$/;

type TextMessage = Message.TextMessage & Update.NonChannel;

const textOf = (update?: Update): TextMessage | null =>
  update?.message?.text ? (update.message as TextMessage) : null;

const mayGoOn = ({ text }: TextMessage): boolean => text.length >= SHORTEST_CUT;

const goesOn = (before: TextMessage, { text, reply_to_message, date, message_id }: TextMessage): boolean =>
  mayGoOn(before) &&
  !text.startsWith('/') &&
  reply_to_message === undefined &&
  message_id > before.message_id &&
  date - before.date <= APART_S;

/** A piece cut at a line break lost it; one cut in the middle of a sentence did not. */
const joined = (texts: readonly string[]): string =>
  texts.reduce((whole, text, index) => {
    const before = texts[index - 1] ?? '';
    const isCutInside = before.length >= LONGEST_MESSAGE - 1 && !ENDS_A_SENTENCE.test(before);
    return `${whole}${isCutInside ? '' : '\n'}${text}`;
  });

/** A text that was too long for one message, put together again; any other update as it is. */
export interface WholeText {
  /** The first message's update with the whole text. */
  readonly update: Update;
  /** Updates that it consists of. */
  readonly ids: readonly number[];
}

interface Collection {
  readonly updates: Update[];
  readonly end: () => void;
  timer: NodeJS.Timeout;
}

/** Puts long texts together that a client sent in several messages. */
export class LongTexts {
  readonly #open = new Map<string, Collection>();

  /**
   * Begins with an update at once, or where more pieces may come within about a second after the last. What one sender
   * sent begins in that order. False where the update is a piece of a text that began before: then `begin` is not called.
   */
  take(update: Update, begin: (whole: WholeText) => void): boolean {
    const message = textOf(update);
    const sender = update.message ?? update.edited_message;
    const key = sender && `${sender.chat.id}:${sender.from?.id}`;
    const collection = key === undefined ? undefined : this.#open.get(key);
    const before = textOf(collection?.updates.at(-1));
    if (collection && message && before && goesOn(before, message)) {
      collection.updates.push(update);
      clearTimeout(collection.timer);
      if (mayGoOn(message)) collection.timer = setTimeout(collection.end, QUIET_MS);
      else collection.end();
      return false;
    }
    collection?.end();
    if (key !== undefined && message && mayGoOn(message)) this.#collect(key, update, begin);
    else begin({ update, ids: [update.update_id] });
    return true;
  }

  #collect(key: string, first: Update, begin: (whole: WholeText) => void): void {
    const updates = [first];
    const end = () => {
      clearTimeout(collection.timer);
      this.#open.delete(key);
      const text = joined(updates.flatMap((update) => update.message?.text ?? []));
      const update = { ...first, message: { ...first.message, text } } as Update;
      begin({ update, ids: updates.map(({ update_id }) => update_id) });
    };
    const collection: Collection = { updates, end, timer: setTimeout(end, QUIET_MS) };
    this.#open.set(key, collection);
  }
}

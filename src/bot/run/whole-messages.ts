import type { Message, Update } from 'grammy/types';
import type { WithAlbum } from '../album.js';

/** Telegram's clients cut a text beyond 4096 units, some at a line break in its second half: shorter ones are whole. */
const SHORTEST_CUT = 2_000;
const LONGEST_MESSAGE = 4_096;
/** How long after a piece another one may arrive, in milliseconds. */
const QUIET_MS = 1_000;
/** How far apart two pieces of a text may have been sent, in seconds. */
const APART_S = 3;

const ENDS_A_SENTENCE = /[\u3002\uff1b\uff01\uff1f.;!?]$/;

const lengthOf = ({ text = '' }: Message): number => text.length;

/** A long text may be cut off; of an album there is no telling how many files it has. */
const mayGoOn = (message: Message): boolean =>
  message.media_group_id !== undefined || lengthOf(message) >= SHORTEST_CUT;

const goesOn = (before: Message, message: Message): boolean => {
  if (before.media_group_id !== undefined) return before.media_group_id === message.media_group_id;
  return (
    mayGoOn(before) &&
    message.text !== undefined &&
    !message.text.startsWith('/') &&
    message.reply_to_message === undefined &&
    message.message_id > before.message_id &&
    message.date - before.date <= APART_S
  );
};

/** A piece cut at a line break lost it; one cut in the middle of a sentence did not. */
const joined = (texts: readonly string[]): string =>
  texts.reduce((whole, text, index) => {
    const before = texts[index - 1] ?? '';
    const isCutInside = before.length >= LONGEST_MESSAGE - 1 && !ENDS_A_SENTENCE.test(before);
    return `${whole}${isCutInside ? '' : '\n'}${text}`;
  });

/** What belongs together as one message: the one with the caption stands for an album. */
const asOne = (first: Update, messages: readonly Message[]): WithAlbum => {
  if (messages.length === 1) return first;
  if (messages[0]?.media_group_id === undefined) {
    return { ...first, message: { ...first.message, text: joined(messages.map(({ text = '' }) => text)) } } as Update;
  }
  const message = messages.find(({ caption }) => caption !== undefined) ?? messages[0];
  return { ...first, message, album: messages } as WithAlbum;
};

/** A long text or an album that came in several messages, put together again; any other update as it is. */
export interface WholeMessage {
  /** The first message's update with the whole text, or with the files of the album. */
  readonly update: Update;
  /** Updates that it consists of. */
  readonly ids: readonly number[];
}

interface Collection {
  readonly updates: Update[];
  readonly end: () => void;
  timer: NodeJS.Timeout;
}

/** Puts long texts and albums together that a client sent in several messages. */
export class WholeMessages {
  readonly #open = new Map<string, Collection>();

  /**
   * Begins with an update at once, or where more pieces may come within about a second after the last. What one sender
   * sent begins in that order. False where the update is a piece of what began before: then `begin` is not called.
   */
  take(update: Update, begin: (whole: WholeMessage) => void): boolean {
    const { message } = update;
    const sender = message ?? update.edited_message;
    const key = sender && `${sender.chat.id}:${sender.from?.id}`;
    const collection = key === undefined ? undefined : this.#open.get(key);
    const before = collection?.updates.at(-1)?.message;
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

  #collect(key: string, first: Update, begin: (whole: WholeMessage) => void): void {
    const updates = [first];
    const end = () => {
      clearTimeout(collection.timer);
      this.#open.delete(key);
      const update = asOne(
        first,
        updates.flatMap(({ message }) => message ?? []),
      );
      begin({ update, ids: updates.map(({ update_id }) => update_id) });
    };
    const collection: Collection = { updates, end, timer: setTimeout(end, QUIET_MS) };
    this.#open.set(key, collection);
  }
}

import type { Context, MiddlewareFn } from 'grammy';

/** Messages remembered; older ones cannot lie above a message that is on its way now. */
const KEPT = 1_000;

/** Private chats and small groups of a bot count their messages together, each large group and channel by itself. */
const countsTogether = (chat: number): boolean => chat > -1_000_000_000_000;

const countAsOne = (chat: number, other: number): boolean =>
  chat === other || (countsTogether(chat) && countsTogether(other));

/** Which messages are known to be there: those that came and those that were sent and answered for. */
export class SeenMessages {
  readonly #seen: { readonly chat: number; readonly id: number }[] = [];

  note(chat: number, id: number): void {
    this.#seen.push({ chat, id });
    if (this.#seen.length > KEPT) this.#seen.shift();
  }

  /**
   * The highest ids before a message is sent, in its chat and among all that are counted with it: what is sent next comes
   * after one of them, for a server may count each chat by itself.
   */
  heights(chat: number): readonly number[] {
    const highest = (ids: readonly number[]): number => ids.reduce((high, id) => Math.max(high, id), 0);
    const inChat = highest(this.#seen.filter((one) => one.chat === chat).map(({ id }) => id));
    return [...new Set([inChat, highest(this.#countedWith(chat))])].filter((height) => height > 0);
  }

  /** The `count` lowest ids above a height that no known message has of those counted with the chat's. */
  unknownAbove(height: number, chat: number, count: number): readonly number[] {
    const known = new Set(this.#countedWith(chat));
    const unknown: number[] = [];
    for (let id = height + 1; unknown.length < count; id += 1) if (!known.has(id)) unknown.push(id);
    return unknown;
  }

  #countedWith(chat: number): readonly number[] {
    return this.#seen.filter((one) => countAsOne(one.chat, chat)).map(({ id }) => id);
  }
}

/** Notes the message of each update. */
export const notingMessages =
  (seen: SeenMessages): MiddlewareFn<Context> =>
  (context, next) => {
    if (context.chatId !== undefined && context.msgId !== undefined) seen.note(context.chatId, context.msgId);
    return next();
  };

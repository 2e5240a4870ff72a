import type { Context, MiddlewareFn } from 'grammy';

/** Messages remembered; older ones cannot lie above a message that is on its way now. */
const KEPT = 1_000;

/** Which messages are known to be there: those that came and those that were sent and answered for. */
export class SeenMessages {
  readonly #seen: { readonly chat: number; readonly id: number }[] = [];

  note(chat: number, id: number): void {
    this.#seen.push({ chat, id });
    if (this.#seen.length > KEPT) this.#seen.shift();
  }

  /**
   * The highest ids before a message is sent, in its chat and anywhere: what is sent next comes after one of them. A group
   * counts its messages by itself, all private chats of a bot count theirs together.
   */
  heights(chat: number): readonly number[] {
    const highest = (ids: readonly number[]): number => ids.reduce((high, id) => Math.max(high, id), 0);
    const inChat = highest(this.#seen.filter((one) => one.chat === chat).map(({ id }) => id));
    return [...new Set([inChat, highest(this.#seen.map(({ id }) => id))])].filter((height) => height > 0);
  }

  /** The `count` lowest ids above a height that no known message of the chat has, nor, among private chats, of another. */
  unknownAbove(height: number, chat: number, count: number): readonly number[] {
    const known = new Set(
      this.#seen.filter((one) => one.chat === chat || one.chat > 0 === chat > 0).map(({ id }) => id),
    );
    const unknown: number[] = [];
    for (let id = height + 1; unknown.length < count; id += 1) if (!known.has(id)) unknown.push(id);
    return unknown;
  }
}

/** Notes the message of each update. */
export const notingMessages =
  (seen: SeenMessages): MiddlewareFn<Context> =>
  (context, next) => {
    if (context.chatId !== undefined && context.msgId !== undefined) seen.note(context.chatId, context.msgId);
    return next();
  };

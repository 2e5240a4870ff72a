import type { FormattedString } from '@grammyjs/parse-mode';
import { Api, type Context, GrammyError, type InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { isRefusal, isUnchanged } from './edit-text.js';
import { originOf } from './person.js';
import { findArrived } from './run/find-arrived.js';
import type { SeenMessages } from './run/seen-messages.js';
import { replyTo, sendParts } from './send-text.js';
import type { Services } from './services.js';
import { splitMessage } from './split-message.js';
import type { UpdateStore } from './store/update-store.js';

/** A fast answer comes whole; only one that takes longer is shown while it grows. */
const FIRST_MS = 1_000;
/** Telegram takes about one message a second in a chat and twenty a minute in a group, edits included. */
const PRIVATE_STEP_MS = 1_200;
const GROUP_STEP_MS = 4_000;
const CALL_MS = 5_000;
/** Under which the message is remembered over a restart. */
const KEY = 'growing';

const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;

/** An answer in the making: a message that grows by edits, and at last becomes the first part of the whole answer. */
export class GrowingMessage {
  readonly #context: Context;
  readonly #store: UpdateStore;
  readonly #seen: SeenMessages;
  readonly #stepMs: number;
  #steps: Api | undefined;
  #message: Message | null;
  #latest: FormattedString | null = null;
  #isBehind = false;
  #nextAt = Date.now() + FIRST_MS;
  #timer: NodeJS.Timeout | undefined;
  #step: Promise<void> | null = null;
  #ended = false;

  constructor(context: Context, { store, seen }: Pick<Services, 'store' | 'seen'>) {
    this.#context = context;
    this.#store = store.updates;
    this.#seen = seen;
    this.#stepMs = context.chat?.type === 'private' ? PRIVATE_STEP_MS : GROUP_STEP_MS;
    this.#message = this.#store.delivered(originOf(context).updateId, KEY);
  }

  /** Shows a newer state as soon as the server may be asked again. */
  show(text: FormattedString): void {
    this.#latest = text;
    this.#isBehind = true;
    this.#schedule();
  }

  /** Sends the whole text, in further messages where it is long; the keyboard stands under the last. */
  async finish(text: FormattedString, keyboard: InlineKeyboard): Promise<void> {
    await this.#end();
    const [first, ...rest] = splitMessage(text);
    if (first) this.#message ??= await this.#found(first.text);
    if (!this.#message || !first) return sendParts(this.#context, splitMessage(text), keyboard);
    const markup = rest.length === 0 && keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {};
    const { chat, message_id } = this.#message;
    try {
      const more = { ...NO_PREVIEW, ...markup, entities: first.entities };
      await this.#context.api.editMessageText(chat.id, message_id, first.text, more);
    } catch (error) {
      if (isRefusal(error) && !isUnchanged(error)) return sendParts(this.#context, splitMessage(text), keyboard);
      if (!isUnchanged(error)) throw error;
    }
    await sendParts(this.#context, rest, keyboard);
  }

  /** Says under what was shown so far why no more is to come. */
  async breakOff(why: string): Promise<void> {
    await this.#end();
    const text = this.#latest && splitMessage(this.#latest.plain(`\n\n${why}`)).at(0);
    if (!this.#message || !text) return;
    const { chat, message_id } = this.#message;
    await this.#hasty
      .editMessageText(chat.id, message_id, text.text, { ...NO_PREVIEW, entities: text.entities })
      .catch(() => undefined);
  }

  /** A first step of which no answer came, wherever it lies; it then shows `text`. */
  async #found(text: string): Promise<Message | null> {
    const { updateId, chat } = originOf(this.#context);
    const heights = this.#store.doubtful(updateId, KEY);
    return heights && findArrived(this.#context.api, { chat_id: chat, text }, heights, this.#seen);
  }

  async #end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#step;
  }

  /** Without the resending and waiting of other calls: a step that fails is left out. */
  get #hasty(): Api {
    this.#steps ??= new Api(this.#context.api.token, this.#context.api.options);
    return this.#steps;
  }

  #schedule(): void {
    if (this.#ended || this.#timer !== undefined || this.#step) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#step = this.#take().finally(() => {
          this.#step = null;
          this.#nextAt = Math.max(this.#nextAt, Date.now() + this.#stepMs);
          if (this.#isBehind) this.#schedule();
        });
      },
      Math.max(0, this.#nextAt - Date.now()),
    );
  }

  async #take(): Promise<void> {
    const [part] = this.#latest ? splitMessage(this.#latest) : [];
    this.#isBehind = false;
    if (!part) return;
    const more = { ...NO_PREVIEW, entities: part.entities };
    const limit = AbortSignal.timeout(CALL_MS) as Parameters<Api['sendMessage']>[3];
    try {
      if (this.#message) {
        const { chat, message_id } = this.#message;
        await this.#hasty.editMessageText(chat.id, message_id, part.text, more, limit);
        return;
      }
      const { updateId, chat } = originOf(this.#context);
      const thread = this.#context.msg?.is_topic_message ? this.#context.msg.message_thread_id : undefined;
      const place = { ...replyTo(this.#context), ...(thread === undefined ? {} : { message_thread_id: thread }) };
      this.#store.send(updateId, KEY, this.#seen.heights(chat));
      this.#message = await this.#hasty.sendMessage(chat, part.text, { ...more, ...place }, limit);
      this.#seen.note(chat, this.#message.message_id);
      this.#store.deliver(updateId, KEY, this.#message);
    } catch (error) {
      const wait = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
      this.#nextAt = Date.now() + wait * 1_000;
      if (this.#message) return;
      // Perhaps it arrived all the same: a second one would be one too many, so it is looked for at the end.
      if (!(error instanceof GrammyError)) this.#ended = true;
      else this.#store.send(originOf(this.#context).updateId, KEY, []);
    }
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { badRequest } from './api-error.js';
import { type Call, type Method, ownMessageOf } from './call.js';
import { CAPTION_LIMIT, readFormatted, TEXT_LIMIT } from './content.js';
import { readKeyboard } from './keyboard.js';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message';

/** Replaces content and keyboard; a call without keyboard takes it away. */
function edit(call: Call, content: (message: Message) => Partial<Message>): Message {
  const { chat, message } = ownMessageOf(call, 'edit');
  const keyboard: InlineKeyboardMarkup | undefined = readKeyboard(call.parameters);
  const { reply_markup: _, edit_date, ...rest } = message;
  const edited = {
    ...rest,
    ...content(message),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  } as Message;
  const dated = { ...edited, edit_date: Math.floor(Date.now() / 1000) };
  const same = isDeepStrictEqual(plain({ ...message, edit_date: 0 }), plain({ ...edited, edit_date: 0 }));
  if (same) throw badRequest(NOT_MODIFIED);
  call.state.change(() => call.state.messages.replace(chat, dated));
  return dated;
}

/** As it would come back from the store: absent and undefined are the same. */
const plain = (message: object): unknown => JSON.parse(JSON.stringify(message));

const editMessageText: Method = (call) =>
  edit(call, (message) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit');
    const { text, entities } = readFormatted(call.parameters, { text: 'text', entities: 'entities' }, TEXT_LIMIT);
    if (text === '') throw badRequest('message text is empty');
    return { text, entities: entities.length === 0 ? undefined : [...entities] } as Partial<Message>;
  });

const editMessageCaption: Method = (call) =>
  edit(call, (message) => {
    if (message.text !== undefined) throw badRequest('there is no caption in the message to edit');
    const names = { text: 'caption', entities: 'caption_entities' };
    const { text, entities } = readFormatted(call.parameters, names, CAPTION_LIMIT);
    return {
      caption: text === '' ? undefined : text,
      caption_entities: entities.length === 0 ? undefined : [...entities],
    } as Partial<Message>;
  });

const deleteMessage: Method = (call) => {
  const { chat, message } = ownMessageOf(call, 'delete');
  call.state.change(() => call.state.messages.remove(chat, message));
  return true;
};

/** One emoji at most, as for any bot without premium. */
const setMessageReaction: Method = (call) => {
  const { chat, message } = ownMessageOf(call, 'react');
  const reactions = call.parameters.json('reaction') ?? [];
  if (!Array.isArray(reactions) || reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  const emoji: unknown = reactions[0]?.emoji;
  if (reactions.length === 1 && (typeof emoji !== 'string' || !/^\p{Extended_Pictographic}\S{0,10}$/u.test(emoji))) {
    throw badRequest('REACTION_INVALID');
  }
  call.state.change(() =>
    call.state.messages.react(chat, message.message_id, typeof emoji === 'string' ? emoji : null),
  );
  return true;
};

export const EDIT_METHODS: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup: (call) => edit(call, () => ({})),
  deleteMessage,
  setMessageReaction,
};

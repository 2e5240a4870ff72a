import type { Message } from 'grammy/types';
import { toPageEntity } from '../page/page-message.js';
import { badRequest } from './api-error.js';
import { type Call, chatObject, chatOf, type Method, repliedMessageOf } from './call.js';
import { checkChatAction } from './chat-action.js';
import { CAPTION_LIMIT, readFormatted, TEXT_LIMIT } from './content.js';
import { storeDocument } from './document.js';
import { readKeyboard } from './keyboard.js';

/** Stores the bot's message and answers with it. */
function send(call: Call, content: Partial<Message>): Message {
  const { state } = call;
  const chat = chatOf(call);
  const reply = repliedMessageOf(call, chat);
  const keyboard = readKeyboard(call.parameters);
  return state.change(() =>
    state.messages.add(
      chat.id,
      (id) =>
        ({
          message_id: id,
          from: state.bot,
          chat: chatObject(state, chat),
          date: Math.floor(Date.now() / 1000),
          ...(reply === undefined ? {} : { reply_to_message: reply }),
          ...content,
          ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        }) as Message,
    ),
  );
}

const sendMessage: Method = (call) => {
  chatOf(call);
  const { text, entities } = readFormatted(call.parameters, { text: 'text', entities: 'entities' }, TEXT_LIMIT);
  if (text === '') throw badRequest('message text is empty');
  return send(call, { text, ...(entities.length === 0 ? {} : { entities: [...entities] }) });
};

function sendFile(call: Call, field: 'document' | 'photo'): Message {
  const chat = chatOf(call);
  const caption = readFormatted(call.parameters, { text: 'caption', entities: 'caption_entities' }, CAPTION_LIMIT);
  const { state } = call;
  return state.change(() => {
    const document = storeDocument(call, chat.id, field);
    const file = field === 'document' ? { document } : { photo: [{ ...document, width: 1, height: 1 }] };
    const { text, entities } = caption;
    return send(call, {
      ...file,
      ...(text === '' ? {} : { caption: text }),
      ...(entities.length === 0 ? {} : { caption_entities: [...entities] }),
    } as Partial<Message>);
  });
}

/** A preview of an answer in the making; it is shown for a while and never stored. */
const sendMessageDraft: Method = (call) => {
  const chat = chatOf(call);
  if (chat.type !== 'private') throw badRequest('method is available only for private chats');
  const draft = call.parameters.integer('draft_id') ?? 0;
  if (draft === 0) throw badRequest('RANDOM_ID_INVALID');
  const { text, entities } = readFormatted(call.parameters, { text: 'text', entities: 'entities' }, TEXT_LIMIT);
  call.state.feed.signal(chat.owner, {
    kind: 'draft',
    chat: chat.id,
    draft,
    text,
    entities: entities.map(toPageEntity),
  });
  return true;
};

const sendChatAction: Method = (call) => {
  const chat = chatOf(call);
  checkChatAction(call.parameters);
  call.state.feed.signal(chat.owner, { kind: 'typing', chat: chat.id });
  return true;
};

export const SEND_METHODS: Readonly<Record<string, Method>> = {
  sendMessage,
  sendMessageDraft,
  sendChatAction,
  sendDocument: (call) => sendFile(call, 'document'),
  sendPhoto: (call) => sendFile(call, 'photo'),
};

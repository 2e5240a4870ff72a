type Payload = Readonly<Record<string, unknown>>;

const LIMITS: readonly (readonly [string, string, number, string])[] = [
  ['sendMessage', 'text', 4096, 'message is too long'],
  ['editMessageText', 'text', 4096, 'MESSAGE_TOO_LONG'],
  ['answerCallbackQuery', 'text', 200, 'MESSAGE_TOO_LONG'],
];

/** Parameters that the bot may send; Telegram ignores others, here they are mistakes. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  sendMessage: [
    'chat_id',
    'text',
    'entities',
    'link_preview_options',
    'reply_markup',
    'reply_parameters',
    'message_thread_id',
  ],
  editMessageText: ['chat_id', 'message_id', 'text', 'entities', 'link_preview_options', 'reply_markup'],
  editMessageReplyMarkup: ['chat_id', 'message_id', 'reply_markup'],
  answerCallbackQuery: ['callback_query_id', 'text'],
  sendChatAction: ['chat_id', 'action', 'message_thread_id'],
};

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const BLOCKS = /blockquote|^pre$/;

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

interface Button {
  readonly text?: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
}

function complaintAboutEntities(text: string, entities: readonly Entity[]): string | null {
  for (const { offset, length } of entities) {
    if (offset < 0 || length < 1 || offset + length > text.length) return 'ENTITY_BOUNDS_INVALID';
    const cut = [offset, offset + length].some((at) => /[\udc00-\udfff]/.test(text.charAt(at)));
    if (cut) return 'ENTITY_BOUNDS_INVALID: inside a character';
  }
  const blocks = entities.filter(({ type }) => BLOCKS.test(type));
  const nested = blocks.some((one) =>
    blocks.some((two) => one !== two && one.offset < two.offset + two.length && two.offset < one.offset + one.length),
  );
  return nested ? 'ENTITY_NESTED_INVALID' : null;
}

function complaintAboutButton({ text = '', callback_data, url, copy_text }: Button): string | null {
  if (text.trim() === '') return 'inline keyboard button text is empty';
  if (LONE_SURROGATE.test(text)) return 'strings must be encoded in UTF-8';
  if (callback_data !== undefined) {
    const bytes = Buffer.byteLength(callback_data);
    return bytes < 1 || bytes > 64 ? 'BUTTON_DATA_INVALID' : null;
  }
  if (url !== undefined) return /^https?:\/\/[^\s/]+\.[^\s/]+/.test(url) ? null : 'BUTTON_URL_INVALID';
  if (copy_text !== undefined) return copy_text.text.length > 256 ? 'BUTTON_COPY_TEXT_INVALID' : null;
  return 'BUTTON_TYPE_INVALID';
}

/** What Telegram would refuse of a call, or null. */
export function complaintAbout(method: string, payload: Payload): string | null {
  const known = KNOWN[method];
  const unknown = known && Object.keys(payload).find((name) => !known.includes(name));
  if (unknown) return `unknown parameter ${unknown}`;
  const text = String(payload.text ?? '');
  for (const [of, name, limit, complaint] of LIMITS) {
    if (of === method && String(payload[name] ?? '').length > limit) return complaint;
  }
  if (/^(sendMessage|editMessageText)$/.test(method) && text.trim() === '') return 'message text is empty';
  if (LONE_SURROGATE.test(text)) return 'strings must be encoded in UTF-8';
  const markup = payload.reply_markup as { readonly inline_keyboard?: readonly (readonly Button[])[] } | undefined;
  const rows = markup?.inline_keyboard ?? [];
  if (rows.flat().length > 100) return 'reply markup is too long';
  if (rows.some((row) => row.length === 0 || row.length > 8)) return 'BUTTON_ROW_INVALID';
  const entities = complaintAboutEntities(text, (payload.entities ?? []) as readonly Entity[]);
  return (
    entities ??
    rows
      .flat()
      .map(complaintAboutButton)
      .find((complaint) => complaint !== null) ??
    null
  );
}

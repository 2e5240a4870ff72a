import type { FakeBotApi } from '../../test/fakes/bot-api-server.js';

/** What a message that arrived looks like. */
export type Arrived = Readonly<Record<string, unknown>>;

/** One thing that a user does, and how the end of the bot's reply is known. */
export interface Act {
  readonly name: string;
  readonly question: boolean;
  readonly perform: (api: FakeBotApi, chat: number) => void;
  readonly ends: (message: Arrived) => boolean;
}

const buttons = (message: Arrived): readonly { readonly callback_data?: string }[] =>
  (
    (message.reply_markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined)?.inline_keyboard ?? []
  ).flat();

const hasButton = (message: Arrived, pattern: RegExp): boolean =>
  buttons(message).some(({ callback_data = '' }) => pattern.test(callback_data));

const has = (part: string) => (message: Arrived) => String(message.text).includes(part);

const ask = (question: string): Act => ({
  name: question,
  question: true,
  perform: (api, chat) => void api.say(question, chat),
  ends: (message) => hasButton(message, /^[wo]:/),
});

const say = (text: string, part: string): Act => ({
  name: text.slice(0, 20),
  question: false,
  perform: (api, chat) => void api.say(text, chat),
  ends: has(part),
});

/** Opens the first source of the latest answer. */
const openSource: Act = {
  name: 'source',
  question: false,
  perform: (api, chat) => {
    const message = api.sent.findLast((one) => one.chat_id === chat && hasButton(one, /^s:/)) ?? {};
    const data = buttons(message).find(({ callback_data = '' }) => callback_data.startsWith('s:'))?.callback_data;
    const from = { id: chat, is_bot: false, first_name: '用户' };
    const under = { message_id: 1, date: 1, chat: { id: chat, type: 'private' } };
    api.push({ callback_query: { id: String(Math.random()), from, message: under, chat_instance: '1', data } });
  },
  ends: has('上下文'),
};

/** The same update delivered twice must be answered once. */
const askTwice: Act = {
  ...ask('各地办理了多少件行政复议案件？'),
  perform: (api, chat) => api.repeat(api.say('各地办理了多少件行政复议案件？', chat)),
};

const LINES = Array.from({ length: 150 }, (_, n) => `走访第${n + 1}个社区，听取居民对公共法律服务站点布局的意见建议。`);

/** Notes that a client cuts into two messages. */
const pasteNotes: Act = {
  name: 'long notes',
  question: false,
  perform: (api, chat) => {
    api.say(`/draft 加强公共法律服务\n${LINES.slice(0, 120).join('\n')}`, chat);
    api.say(LINES.slice(120).join('\n'), chat);
  },
  ends: has('要改的话直接说'),
};

/** A user's round; none of its replies is like another one. */
export const ACTS: readonly Act[] = [
  ask('其他区是怎么开展企业法治体检的？'),
  openSource,
  say('/draft 开展企业法治体检\n组织律师走访企业86家\n在园区举办合规讲座12场', '要改的话直接说'),
  ask('行政执法三项制度各地怎么落实？'),
  say('/help', '群里'),
  askTwice,
  say('/sources', '报告，共'),
  ask('各地在普法宣传上有哪些做法？'),
  pasteNotes,
  ask('各地有没有提到量子计算？'),
  say('/new', '新的对话'),
  say('/cancel', '现在没有'),
];

import type { ApiCall, FakeBotApi } from '../../test/fakes/bot-api-server.js';

/** What a message that arrived looks like. */
export type Arrived = Readonly<Record<string, unknown>>;

/** One thing that a user does, and how the end of the bot's reply is known. */
export interface Act {
  readonly name: string;
  readonly question: boolean;
  readonly perform: (api: FakeBotApi, chat: number) => void;
  readonly ends: (message: Arrived) => boolean;
  /** Needs what an earlier act left in the chat. */
  readonly needsAnswer?: true;
  /** Where nothing comes into the chat: whether the bot has done its part, by the calls since. */
  readonly looked?: (calls: readonly ApiCall[], chat: number) => boolean;
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

const userOf = (chat: number) => ({ id: chat, is_bot: false, first_name: '用户' });

/** Presses a button of the latest message that has one of its kind. */
const press = (name: string, pattern: RegExp, ends: Act['ends']): Act => ({
  name,
  question: false,
  needsAnswer: true,
  perform: (api, chat) => {
    const message = api.sent.findLast((one) => one.chat_id === chat && hasButton(one, pattern)) ?? {};
    const data = buttons(message).find(({ callback_data = '' }) => pattern.test(callback_data))?.callback_data;
    const under = { message_id: 1, date: 1, chat: { id: chat, type: 'private' } };
    const query = { id: String(Math.random()), from: userOf(chat), message: under, chat_instance: '1', data };
    api.push({ callback_query: query });
  },
  ends,
});

const isFile = (name: string) => (message: Arrived) => message.document === name;

/** Passages to paste into another chat. */
const lookInline: Act = {
  name: 'inline',
  question: false,
  perform: (api, chat) =>
    void api.push({
      inline_query: { id: `${chat}-${Math.random()}`, from: userOf(chat), query: '法治体检', offset: '' },
    }),
  ends: () => false,
  looked: (calls, chat) =>
    calls.some(({ method, payload }) => {
      return method === 'answerInlineQuery' && String(payload.inline_query_id).startsWith(`${chat}-`);
    }),
};

/** Two files at once, with a title. */
const sendAlbum: Act = {
  name: 'album',
  question: false,
  perform: (api, chat) =>
    api.sendFiles({ 'a.txt': '办理行政复议案件66件', 'b.txt': '行政复议案件调解结案21件' }, '加强行政复议', chat),
  ends: has('要改的话直接说'),
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
  press('source', /^s:/, has('上下文')),
  lookInline,
  say('/draft 开展企业法治体检\n组织律师走访企业86家\n在园区举办合规讲座12场', '要改的话直接说'),
  ask('行政执法三项制度各地怎么落实？'),
  say('/help', '群里'),
  askTwice,
  say('/sources', '报告，共'),
  sendAlbum,
  ask('各地在普法宣传上有哪些做法？'),
  { ...say('/export', '导出为'), needsAnswer: true },
  press('export', /^x:0/, isFile('法言对话.docx')),
  pasteNotes,
  { ...say('/report', '报告的结构'), needsAnswer: true },
  press('whole report', /^gz:all/, isFile('法治政府建设年度报告.docx')),
  ask('各地有没有提到量子计算？'),
  say('/forget', '不能恢复'),
  press('forget', /^f:/, has('已删除您的全部记录')),
  say('/new', '新的对话'),
  say('/cancel', '现在没有'),
];

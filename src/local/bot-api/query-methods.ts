import { badRequest } from './api-error.js';
import type { Call, Method } from './call.js';

const NOTE_LIMIT = 200;
const MAX_RESULTS = 50;
const RESULT_ID_BYTES = 64;

function takeQuery({ state, parameters }: Call, field: string, kind: 'callback' | 'inline'): number {
  const user = state.queries.take(parameters.text(field), kind);
  if (user === null) throw badRequest('query is too old and response timeout expired or query ID is invalid');
  return user;
}

const answerCallbackQuery: Method = (call) => {
  const { parameters, state } = call;
  const text = parameters.text('text');
  if (text.length > NOTE_LIMIT) throw badRequest('MESSAGE_TOO_LONG');
  const user = takeQuery(call, 'callback_query_id', 'callback');
  state.feed.signal(user, {
    kind: 'pressed',
    query: parameters.text('callback_query_id'),
    text: text === '' ? null : text,
    alert: parameters.flag('show_alert'),
    url: parameters.text('url') || null,
  });
  return true;
};

const answerInlineQuery: Method = (call) => {
  const { parameters, state } = call;
  const results = parameters.json('results');
  if (!Array.isArray(results)) throw badRequest("can't parse inline query results: expected an Array");
  if (results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
  const ids = results.map((result: { id?: unknown } | null) => String(result?.id ?? ''));
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > RESULT_ID_BYTES)) throw badRequest('RESULT_ID_INVALID');
  if (new Set(ids).size !== ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  takeQuery(call, 'inline_query_id', 'inline');
  state.inlineAnswers.emit(parameters.text('inline_query_id'), results);
  return true;
};

export const QUERY_METHODS: Readonly<Record<string, Method>> = { answerCallbackQuery, answerInlineQuery };

import { Composer, type Context, InlineQueryResultBuilder } from 'grammy';
import type { SearchHit } from '../../domain/passage.js';
import { reportLabel } from '../../domain/report.js';
import { cutText } from '../cut-text.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';

const RESULTS = 10;
const QUERY_LIMIT = 256;
const PASSAGE_LIMIT = 1500;
const PREVIEW_LIMIT = 120;

const result = (hit: SearchHit, index: number) => {
  const label = reportLabel({ district: hit.district, year: hit.year, title: null, source: hit.reportId });
  const passage = cutText(hit.text, PASSAGE_LIMIT);
  const from = cutText([label, ...hit.section].join(' › '), PREVIEW_LIMIT * 2);
  const head = `${from}\n`;
  return InlineQueryResultBuilder.article(String(index), label, { description: cutText(hit.text, PREVIEW_LIMIT) }).text(
    `${head}${passage}`,
    { entities: [{ type: 'blockquote', offset: head.length, length: passage.length }] },
  );
};

/** Inline mode: cited passages to paste into any chat. */
export function inlineSearch({ searcher, store }: Services): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('inline_query', async (context) => {
    const query = context.inlineQuery.query.trim().slice(0, QUERY_LIMIT);
    const hits = query ? await searcher.search(query, { k: RESULTS }) : [];
    const { user, chat } = originOf(context);
    if (hits.length > 0) {
      const reports = [...new Set(hits.map((hit) => hit.reportId))];
      store.audit.record({ at: Date.now(), user, chat, action: 'inline', text: query, reports });
    }
    await context.answerInlineQuery(hits.map(result), { is_personal: true, cache_time: 0 });
  });
  return composer;
}

import { expect, it } from 'vitest';
import type { SearchHit } from '../../src/domain/passage.js';
import { openRoom, USER } from './harness.js';

const HIT: SearchHit = {
  reportId: '甲县-2023',
  district: '甲县',
  year: 2023,
  paragraph: 1,
  section: ['一、主要举措和成效'],
  start: 0,
  end: 14,
  text: '开展企业法治体检400余次。',
  score: 1,
};

it('offers cited passages to paste', async () => {
  const queries: string[] = [];
  const searcher = {
    search: async (query: string) => {
      queries.push(query);
      return [HIT, { ...HIT, text: '另一段。', start: 20 }];
    },
  };
  const { server } = await openRoom({ searcher });
  const results = await server.conversations.inlineQuery(USER, ' 法治体检 ');
  expect(queries).toEqual(['法治体检']);
  expect(results).toHaveLength(2);
  expect(results[0]).toMatchObject({
    type: 'article',
    title: '甲县2023年',
    input_message_content: {
      message_text: '甲县2023年 › 一、主要举措和成效\n开展企业法治体检400余次。',
      entities: [{ type: 'blockquote', offset: 20, length: 14 }],
    },
  });
});

it('offers nothing to a stranger', async () => {
  const settings = {
    open: false,
    allowed: new Set<number>(),
    administrators: new Set<number>(),
    home: null,
    readingAddress: null,
  };
  const { server } = await openRoom({ settings, searcher: { search: async () => [HIT] } });
  expect(await server.conversations.inlineQuery(USER, '法治体检')).toEqual([]);
});

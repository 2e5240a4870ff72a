import { describe, expect, it } from 'vitest';
import { readJsonReply, readPartialList } from '../../src/domain/json-reply.js';

describe('readJsonReply', () => {
  it.each<[string, string, unknown]>([
    ['plain JSON', '{"a":1}', { a: 1 }],
    ['a fence', '```json\n{"a":1}\n```', { a: 1 }],
    ['chatter around it', '好的{笑}:\n{"a":"}"}\n以上。', { a: '}' }],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['a thinking block', '<think>{"a":2}</think>{"a":1}', { a: 1 }],
    ['a quotation mark inside a string', '{"a":"\\"}"}', { a: '"}' }],
    ['a list', '[{"a":1}]', [{ a: 1 }]],
    ['a reply cut off', '{"a":[{"b":1}', { b: 1 }],
    ['prose', '没有。', undefined],
    ['nothing', '', undefined],
  ])('reads %s', (_name, reply, value) => {
    expect(readJsonReply(reply)).toEqual(value);
  });

  it('takes no time over a hostile megabyte', () => {
    const start = performance.now();
    readJsonReply('{'.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('readPartialList', () => {
  const reply = '{"claims": [{"a":"[}"},{"a":2}]}';

  it('grows with the reply and never holds half an object', () => {
    const counts = Array.from(reply, (_, at) => readPartialList(reply.slice(0, at + 1), 'claims').items.length);
    expect(counts).toEqual([...counts].sort());
    expect(readPartialList(reply, 'claims').items).toEqual([{ a: '[}' }, { a: 2 }]);
    expect(readPartialList('没有', 'claims')).toEqual({ items: [], end: 0 });
  });

  it('goes on where an earlier look ended, wherever the reply was cut', () => {
    for (let cut = 0; cut <= reply.length; cut++) {
      const first = readPartialList(reply.slice(0, cut), 'claims');
      const second = readPartialList(reply, 'claims', first.end);
      expect([...first.items, ...second.items]).toEqual([{ a: '[}' }, { a: 2 }]);
    }
  });
});

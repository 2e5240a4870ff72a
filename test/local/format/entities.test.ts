import { describe, expect, it } from 'vitest';
import { detectEntities } from '../../../src/local/format/detect-entities.js';
import { trimFormatted } from '../../../src/local/format/formatted-text.js';
import { checkEntities, webLink } from '../../../src/local/format/given-entities.js';

describe('detected entities', () => {
  it.each([
    ['/start', [['bot_command', '/start']]],
    ['/ask@fayan_bot 问', [['bot_command', '/ask@fayan_bot']]],
    ['发送 /help 查看', [['bot_command', '/help']]],
    ['行政/help', []],
    ['1/2', []],
    ['@fayan_bot 您好', [['mention', '@fayan_bot']]],
    ['a@b.cn', [['email', 'a@b.cn']]],
    ['见https://a.cn/b?c=1，另见', [['url', 'https://a.cn/b?c=1']]],
    ['(https://a.cn/b).', [['url', 'https://a.cn/b']]],
    ['#法治 #123', [['hashtag', '#法治']]],
    ['javascript:alert(1)', []],
  ])('of %s', (text, expected) => {
    const found = detectEntities(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(found).toEqual(expected);
  });

  it('leave code and links alone', () => {
    const given = [{ type: 'code', offset: 0, length: 6 } as const];
    expect(detectEntities('/start', given)).toEqual(given);
  });
});

describe('given entities', () => {
  it('are kept where Telegram keeps them', () => {
    const given = [
      { type: 'bold', offset: 0, length: 2, extra: 1 },
      { type: 'mention', offset: 0, length: 1 },
      { type: 'italic', offset: 1, length: 0 },
      { type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' },
      { type: 'text_link', offset: 0, length: 1, url: 'https://a.cn' },
      { type: 'pre', offset: 0, length: 2, language: 'js' },
    ];
    expect(checkEntities(given, '法言')).toEqual([
      { type: 'bold', offset: 0, length: 2 },
      { type: 'text_link', offset: 0, length: 1, url: 'https://a.cn/' },
      { type: 'pre', offset: 0, length: 2, language: 'js' },
    ]);
  });

  it('move with text that is trimmed', () => {
    const entities = [
      { type: 'bold', offset: 0, length: 3 } as const,
      { type: 'italic', offset: 2, length: 5 } as const,
      { type: 'code', offset: 5, length: 2 } as const,
    ];
    expect(trimFormatted({ text: '\n 法言好  ', entities })).toEqual({
      text: '法言好',
      entities: [
        { type: 'italic', offset: 0, length: 3 },
        { type: 'bold', offset: 0, length: 1 },
      ],
    });
  });

  it.each([
    ['a.cn', 'http://a.cn/'],
    ['HTTPS://a.cn', 'https://a.cn/'],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['http://', null],
    ['', null],
  ])('link to %j as %j', (address, expected) => {
    expect(webLink(address)).toBe(expected);
  });
});

import { FormattedString } from '@grammyjs/parse-mode';
import { expect, it } from 'vitest';
import { splitMessage } from '../../src/bot/split-message.js';

const paragraph = (letter: string, length: number) => letter.repeat(length);

it('leaves a text that fits alone', () => {
  expect(splitMessage(new FormattedString('一段')).map(({ text }) => text)).toEqual(['一段']);
});

it('cuts at the end of a block', () => {
  const text = [paragraph('甲', 3000), paragraph('乙', 900), paragraph('丙', 900)].join('\n\n');
  expect(splitMessage(new FormattedString(text)).map((part) => part.text.length)).toEqual([3902, 900]);
});

it.each([
  { name: 'lines', text: `${paragraph('甲', 3000)}\n${paragraph('乙', 2000)}`, lengths: [3000, 2000] },
  { name: 'sentences', text: `${paragraph('甲', 2999)}。${paragraph('乙', 2000)}`, lengths: [3000, 2000] },
  { name: 'clauses', text: `${paragraph('甲', 2999)}\uff1b${paragraph('乙', 2000)}`, lengths: [3000, 2000] },
  { name: 'anywhere', text: paragraph('甲', 9000), lengths: [4096, 4096, 808] },
])('cuts at $name where there is nothing better', ({ text, lengths }) => {
  expect(splitMessage(new FormattedString(text)).map((part) => part.text.length)).toEqual(lengths);
});

it('never cuts a character in two', () => {
  const parts = splitMessage(new FormattedString(`a${'𠮷'.repeat(3000)}`));
  expect(
    parts.map(({ text }) => /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)),
  ).toEqual([false, false]);
  expect(parts.map(({ text }) => text).join('')).toHaveLength(6001);
});

it('carries formatting over a cut, within bounds', () => {
  const text = new FormattedString(paragraph('甲', 6000), [{ type: 'blockquote', offset: 10, length: 5980 }]);
  expect(splitMessage(text).map(({ entities }) => entities)).toEqual([
    [{ type: 'blockquote', offset: 10, length: 4086 }],
    [{ type: 'blockquote', offset: 0, length: 1894 }],
  ]);
});

it('loses nothing but the space at the cuts', () => {
  const text = Array.from({ length: 200 }, (_, index) => `第${index}段${paragraph('字', index * 3)}`).join('\n\n');
  const parts = splitMessage(new FormattedString(text));
  expect(parts.every((part) => part.text.length <= 4096)).toBe(true);
  expect(
    parts
      .map((part) => part.text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''));
});

it('sends no blank message', () => {
  expect(splitMessage(new FormattedString(`甲${' '.repeat(9000)}\n乙`)).map(({ text }) => text)).toEqual(['甲', '乙']);
});

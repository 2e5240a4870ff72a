import { expect, it } from 'vitest';
import { sourceWanted } from '../../src/bot/source-wanted.js';

it.each([
  ['[3]', { kind: 'numbered', n: 3 }],
  ['\uff3b\uff13\uff3d', { kind: 'numbered', n: 3 }],
  ['【12】', { kind: 'numbered', n: 12 }],
  ['第3条出处', { kind: 'numbered', n: 3 }],
  ['看看第二十一条的原文。', { kind: 'numbered', n: 21 }],
  ['[2]的出处在哪里\uff1f', { kind: 'numbered', n: 2 }],
  ['出处 2', { kind: 'numbered', n: 2 }],
  ['请打开来源第十个', { kind: 'numbered', n: 10 }],
  ['2', { kind: 'bare', n: 2 }],
  ['看看原文', { kind: 'any' }],
  ['原文出处呢', { kind: 'any' }],
  ['出处是什么\uff1f', { kind: 'any' }],
  ['各地的资金来源是什么', null],
  ['2023', null],
  ['第二条合并到第一条', null],
  ['看看甲县', null],
])('finds in %s the source that is asked for', (text, wanted) => {
  expect(sourceWanted(text)).toEqual(wanted);
});

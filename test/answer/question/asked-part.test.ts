import { expect, it } from 'vitest';
import { askedPart } from '../../../src/answer/question/asked-part.js';

it.each([
  ['执法方面存在哪些问题', 'problems'],
  ['案卷评查查出什么问题没有', null],
  ['督察发现了哪些问题', null],
  ['下一步怎么普法', 'plan'],
  ['各地报告里反映了哪些问题和短板', 'problems'],
  ['报告里暴露出哪些不足', 'problems'],
  ['各地检视出的问题有哪些', 'problems'],
  ['各地法治建设面临什么难题', 'problems'],
  ['执法监督反映出哪些问题', null],
  ['各地谋划了哪些新举措', 'plan'],
  ['接下来重点抓什么', 'plan'],
  ['给2023年定了哪些具体目标', 'plan'],
])('%s asks for the part of a report', (question, part) => expect(askedPart(question)).toBe(part));

import { expect, it } from 'vitest';
import { askedPart, asksPartBeside } from '../../../src/answer/question/asked-part.js';

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
  ['出庭应诉率2023年的目标定在多少', 'plan'],
  ['出庭率打算提高到多少', 'plan'],
  ['2024年行政执法方面各自打算做什么', 'plan'],
  ['各地自查出的问题有哪些是关于执法力量的', 'problems'],
  ['报告里提到的问题主要集中在哪里', 'problems'],
  ['信访反映的问题怎么办理', null],
  ['镇街执法队伍建设存在的困难', 'problems'],
  ['各地没有完成或者做得不到位的工作有哪些', 'problems'],
  ['数据共享存在什么障碍', 'problems'],
  ['知识产权方面各地做了或者打算做什么', null],
])('%s asks for the part of a report', (question, part) => expect(askedPart(question)).toBe(part));

it.each([
  ['向乡镇下放处罚权,各地下放了多少项,有什么问题?', true],
  ['府院联动机制建设情况(含下一步打算)', true],
  ['各地怎么调解纠纷的,下一步有什么打算?', true],
  ['各地在执法方面有什么问题,怎么改的?', false],
  ['下一年度计划中,各地打算怎样充实执法人员?', false],
  ['存在哪些问题,下一步怎么办?', false],
  ['各地怎么调解纠纷的', false],
])('%s asks for a part beside another thing: %s', (question, beside) => expect(asksPartBeside(question)).toBe(beside));

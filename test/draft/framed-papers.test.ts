import { expect, it } from 'vitest';
import { drafted } from './drafted.js';

it.each([
  ['按照通知要求，现将我局2023年度普法情况报告如下：\n讲座12场', /如下|通知/],
  ['2023年，我局认真贯彻上级部署，取得了一定成绩，现汇报如下：\n一是讲座12场。\n二是竞赛2场。', /如下|成绩/],
  ['讲座12场\n——宣教科 2023年12月9日', /12月9日/],
  ['讲座12场；教育局没有报', /没有报/],
])('leaves out what frames a paper: %s', (notes, never) => {
  const draft = drafted(notes, '开展法治宣传教育');
  expect(draft.text).toContain('讲座12场');
  expect(draft.text).not.toMatch(never);
  expect(draft.unusedNotes.length).toBeGreaterThan(0);
});

it('joins what a count is made of to it on the next line', () => {
  const { text } = drafted('信用修复96件\n其中：行政处罚信息80件，异常名录16件。', '信用修复');
  expect(text).toContain('其中，行政处罚信息80件，异常名录16件');
});

it.each([
  ['收到申请96件，审结80件', '做好行政复议工作', '收到行政复议申请'],
  ['政务服务事项1200项，一网通办率98.1%', '深化“放管服”改革', '网上可办率'],
])('asks for no figure that %s gives', (notes, section, asked) => {
  expect(drafted(notes, section).text).not.toContain(`${asked}【待补充`);
});

import { expect, it } from 'vitest';
import { drafted } from './drafted.js';

it.each([
  ['在册对象约200人（待核实）', '在册对象约200人【待核实】'],
  ['在册对象200人（数字待核）', '在册对象200人【待核实】'],
  ['在册对象200人（不准）', '在册对象200人【待核实】'],
  ['在册对象一千二百多人，具体数待核', '在册对象一千二百多人【待核实】'],
  ['公益劳动好像是45次，不确定', '公益劳动45次【待核实】'],
  ['公益劳动可能有45次', '公益劳动45次【待核实】'],
  ['公益劳动45次，不确定你回头再核一下', '公益劳动45次【待核实】'],
  ['公益劳动45次，这个数还没核实', '公益劳动45次【待核实】'],
  ['公益劳动45次。数字待核。', '公益劳动45次【待核实】'],
  ['审核合同1420份，出具意见书366份，就是合同的数我有点不确定', '1420份【待核实】，出具意见书366份'],
])('a figure that the notes doubt is told with a mark: %s', (line, told) => {
  const { text, remarks, sentences } = drafted(`${line}\n组织学习12次`, '社区矫正');
  expect(text).toContain(told);
  expect(text).toContain('学习12次');
  expect(text).not.toMatch(/不确定|待核[^实]|待核）|好像|可能|不准|核一下|没核/u);
  expect(remarks.join()).toContain('还不确定');
  expect(sentences.some(({ flags }) => flags.includes('unverified'))).toBe(true);
});

it.each(['应该认真落实责任3项', '预计明年走访40家', '不准入名单12家', '核实线索45条', '待核查线索12条'])(
  'what is sure has no mark: %s',
  (line) => {
    expect(drafted(`${line}\n组织学习12次`, '社区矫正').text).not.toContain('【待核实】');
  },
);

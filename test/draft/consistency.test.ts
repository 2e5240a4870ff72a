import { expect, it } from 'vitest';
import { drafted } from './drafted.js';

it.each([
  ['年内没有出台新的规范性文件\n出台规范性文件3件', '没有出台新的规范性文件【待核实】'],
  ['全年零败诉\n败诉案件11件', '全年零败诉【待核实】'],
  ['全年没有败诉案件\n一审败诉案件11件', '没有败诉案件【待核实】'],
  ['备案审查中未发现违法文件\n发现违法文件3件', '未发现违法文件【待核实】'],
  ['应出庭98件，实际出庭96件，出庭率100%', '出庭率100%【待核实】'],
  ['收案200件，结案180件，结案率95%', '结案率95%【待核实】'],
])('marks what cannot be true beside the other: %s', (notes, marked) => {
  const { text, remarks, sentences } = drafted(`${notes}\n召开联席会议2次`, '推进依法行政');
  expect(text).toContain(marked);
  expect(text.match(/【待核实】/gu)).toHaveLength(1);
  expect(remarks.join()).toContain('对不上');
  expect(sentences.some(({ flags }) => flags.includes('unverified'))).toBe(true);
});

it.each([
  ['受理312件，审结350件', '比收到的312件多'],
  ['受理312件，其中维持200件、撤销50件、调解110件', '加起来比它多'],
  ['发现问题91个，已整改91个，还有6个正在整改', '加起来比它多'],
  ['司法局：调解纠纷5821件\n综治中心：调解纠纷5281件', '请核对口径'],
  ['司法局：全年人民调解委员会调解矛盾纠纷5821件\n综治中心：人民调解全年调解纠纷5281件', '请核对口径'],
])('points out what may not be true: %s', (notes, remark) => {
  const { text, remarks } = drafted(notes, '化解社会矛盾纠纷');
  expect(remarks.join()).toContain(remark);
  expect(text).not.toContain('【待核实】');
});

it.each([
  '青龙镇：调解纠纷512件\n白塔镇：调解纠纷528件',
  '司法局：调解纠纷5821件\n信访局：化解信访积案5281件',
  '受理案件312件，审结300件，审结率96.2%',
  '应出庭98件，实际出庭96件，出庭率约98%',
  '未发生重大事故，处置事故隐患30处',
  '没有收到投诉，收到表扬3件',
  '关爱未成年人\n帮教未成年人35名',
  '建设无障碍设施\n改造无障碍设施35处',
  '没收违法所得\n没收违法所得35万元',
  '受理312件，其中维持200件、撤销50件',
])('has no objection to what may be true: %s', (notes) => {
  const { text, remarks } = drafted(notes, '化解社会矛盾纠纷');
  expect(text).not.toContain('【待核实】');
  expect(remarks.join()).not.toMatch(/对不上|加起来|口径|比收到/u);
});

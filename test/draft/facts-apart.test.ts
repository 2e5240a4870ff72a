import { expect, it } from 'vitest';
import { drafted } from './drafted.js';

it.each([
  ['检查企业320家\n处罚案件45件\n培训执法人员200人次\n群众满意率98%\n制定《执法办法》', '群众满意率98%'],
  [
    '建立执法联动机制，与公安、法院会商12次\n推行非现场执法，办理案件320件\n开展执法培训12期\n罚没款1745.8万元\n投诉举报下降38%',
    '罚没款1745.8万元',
  ],
])('a single fact among measures has no number of its own: %s', (notes, fact) => {
  const { text } = drafted(notes);
  expect(text).toContain('一是');
  expect(text).toContain(fact);
  expect(text).not.toMatch(new RegExp(`是${fact}`, 'u'));
});

it('measures keep their numbers', () => {
  expect(drafted('建立联动机制，会商12次\n推行非现场执法，办理320件\n开展培训12期').text).toContain('三是开展培训12期');
});

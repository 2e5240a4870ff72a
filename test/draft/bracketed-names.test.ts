import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const SECTION = '规范行政执法';

describe('a bracket within a line', () => {
  it.each([
    '向乡镇（街道）下放执法事项98项',
    '向街道（镇）派驻执法人员45人',
    '组建乡镇（街道）执法队13支',
    '为社区（村）配备法律顾问26名',
  ])('is closed and no label of a department: %s', (told) => {
    const draft = drafted(`1. ${told}。\n2. 开展执法检查320次。`, SECTION);
    expect(draft.notes[0]?.text).toContain(told);
    expect(draft.text).toContain(told);
  });

  it.each([
    ['【司法局】办理复议案件45件', '司法局', '办理复议案件45件'],
    ['宣传部（网信办）：处置舆情6起', '宣传部', '处置舆情6起'],
  ])('keeps a label a label: %s', (line, department, text) => {
    const [note] = drafted(`${line}\n城管局：检查商户30家`, SECTION).notes;
    expect(note).toMatchObject({ department, text });
  });
});

import { expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.js';
import { applyEdit } from '../../src/draft/edits/apply-edit.js';
import { parseInstruction } from '../../src/draft/edits/instruction.js';
import { data, drafted } from './drafted.js';

const CHECKUP = drafted('律师走访企业350家，化解风险120余个', '法治体检');
const REVIEW = drafted(
  '收到复议申请214件，受理198件，审结187件\n建立“复议+调解”机制，在8个司法所设立受理点\n制发行政复议建议书6份，意见书2份',
  '行政复议',
);

function after(draft: Draft, wish: string): string {
  const edit = parseInstruction(wish);
  if (edit === null || edit.kind === 'restore' || edit.kind === 'reword') throw new Error(`not understood: ${wish}`);
  const revision = applyEdit(draft, edit, data);
  return revision.status === 'revised' ? revision.draft.text : revision.message;
}

it.each(['补充：提出法律意见建议512条', '法律意见建议是512条', '法律意见建议改为512条'])(
  'fills the place held open: %s',
  (wish) => {
    const text = after(CHECKUP, wish);
    expect(text).not.toContain('【待补充');
    expect(text.match(/512条/gu)).toHaveLength(1);
  },
);

it('leaves places open that what is added does not fill', () => {
  expect(after(CHECKUP, '补充：组织律师42名')).toContain('【待补充:提出法律意见数】');
});

it.each([
  ['标题改成：提升行政复议质效', '\n提升行政复议质效，'],
  ['标题改成：行政复议情况', '\n一是收到复议申请214件'],
])('lets the lead follow the title: %s', (wish, opening) => {
  expect(after(REVIEW, wish)).toContain(opening);
  expect(after(REVIEW, wish)).not.toContain('加强行政复议工作');
});

it.each(['把一是二是去掉', '一是二是都不要'])('keeps every measure where only the numbers go: %s', (wish) => {
  const text = after(REVIEW, wish);
  expect(text).not.toMatch(/[一二三]是/u);
  expect(text).toContain('收到复议申请214件');
});

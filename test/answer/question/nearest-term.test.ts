import { describe, expect, it } from 'vitest';
import { nearestTerm } from '../../../src/answer/question/nearest-term.js';

describe('a question in everyday words', () => {
  it.each([
    ['有没有请律师上门帮企业查法律隐患的', '法治体检'],
    ['打工的被拖欠工钱各地怎么帮着要回来', '农民工工资'],
    ['缓刑假释人员放在社区里怎么管', '社区矫正'],
    ['政府拍板大事之前要走哪些程序', '重大行政决策'],
    ['村里懂法的带头人是怎么培养的', '法律明白人'],
  ])('%s is most like %s, clearly', (question, term) => {
    const nearest = nearestTerm(question);
    expect(nearest?.term).toBe(term);
    expect(nearest?.lead).toBeGreaterThan(1.5);
  });

  it('is like no term clearly where it speaks of several alike', () => {
    expect(nearestTerm('干部们自己学不学法律')?.lead).toBeLessThan(1.5);
  });

  it('is like none where it shares nothing with any', () => {
    expect(nearestTerm('xyz')).toBeNull();
  });
});

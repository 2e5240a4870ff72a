import { describe, expect, it } from 'vitest';
import { createThesaurus } from '../../src/search/thesaurus.js';

describe('the thesaurus', () => {
  const thesaurus = createThesaurus(['体检 = 健检 = ?看病 = 上门…查 > 合同审查']);
  const wordings = (text: string): readonly string[] => thesaurus.find(text)[0]?.alternatives ?? [];

  it('answers a head by its equals and narrower terms, a narrower term by nothing', () => {
    expect(wordings('体检')).toEqual(['体检', '健检', '上门…查', '合同审查']);
    expect(wordings('合同审查')).toEqual([]);
  });

  it('hears what only questions say and does not look for it', () => {
    expect(wordings('给企业看病')).toContain('健检');
    expect(wordings('体检')).not.toContain('看病');
  });

  it('lets a few words stand in a gap', () => {
    expect(thesaurus.find('上门帮着查')).toHaveLength(1);
    expect(thesaurus.find('上门,查')).toHaveLength(0);
    expect(thesaurus.find('上门怎么看、怎么查')).toHaveLength(0);
  });

  it('finds the term that stands in the gap of another up to its end', () => {
    const nested = createThesaurus(['调解 = 化解…纠纷', '物业纠纷', '处罚', '赋权 = 下放…权力']);
    const found = (text: string) => nested.find(text).map(({ start, end }) => text.slice(start, end));
    expect(found('化解物业纠纷')).toEqual(['物业纠纷']);
    expect(found('化解各种纠纷')).toEqual(['化解各种纠纷']);
    expect(found('下放处罚权力')).toEqual(['下放处罚权力']);
  });
});

import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigin } from '../../src/domain/fold.js';

describe('folding for matching', () => {
  it.each([
    ['nothing to fold', '行政复议', '行政复议'],
    ['nothing at all', '', ''],
    ['quotation marks', '\u201c法治体检\u201d', '法治体检'],
    ['full width, letters and marks', '\uff21\uff30\uff30\uff0c\uff11\uff12件\uff1b', 'app,12件;'],
    ['only marks that do not count', ' \u300a\u300b\uff08\uff09-', ''],
    ['a mark at either end', '(甲)乙 ', '甲乙'],
    ['halves of a surrogate pair', '\u{20000}甲', '\u{20000}甲'],
    ['NUL', '甲\0乙', '甲\0乙'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the way back to the original', () => {
    const text = ' \u201c\uff21区\u201d 一';
    const { text: folded, origin } = foldWithOrigin(text);
    expect(folded).toBe('a区一');
    expect([...origin]).toEqual([2, 3, 6, text.length]);
  });
});

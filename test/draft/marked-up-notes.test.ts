import { describe, expect, it } from 'vitest';
import { UnusableNotesError } from '../../src/domain/errors.js';
import { drafted } from './drafted.js';

const bodyOf = (notes: string): string => drafted(notes).text.split('\n').slice(1).join('\n');

describe('markup, sums and gaps in notes', () => {
  it.each([
    [
      'a title, a link and code',
      '# 普法\n**普法活动**开展了12场，[链接](http://evil.example/x) `code`\n- 发放资料300份',
      '普法活动开展了?12场',
      /普法；|链接|code|#|evil/,
    ],
    ['a title and a sum', '## 法治宣传\n=1+2 普法活动12场\n发放资料300份', '普法活动12场', /=|1\+2|法治宣传[；。]/],
    [
      'a gap for a figure',
      '今年开展普法活动30场，受众   人次。\n发放资料300份',
      '受众【待补充:受众人次数】人次',
      /受众人次[，。]/,
    ],
  ])('tell no more than the notes: %s', (_, notes, told, never) => {
    expect(bodyOf(notes)).toMatch(new RegExp(told.replace(/[【】:]/gu, '$&'), 'u'));
    expect(bodyOf(notes)).not.toMatch(never);
  });

  it('keep the words of a link that tells something, and a department as the title of a part', () => {
    const body = bodyOf('## 司法局\n发放[普法资料](http://a.example)300份\n## 城管局\n立案12件');
    expect(body).toContain('司法局发放普法资料300份');
    expect(body).toContain('城管局立案12件');
  });

  it('say which sum was left out', () => {
    expect(drafted('=1+2 普法活动12场\n发放资料300份').remarks?.join()).toContain('=1+2');
  });

  it.each(['<script>=1+1', '=1+1', '{{title}}', 'abc', '法治宣传<b>'])('refuse a title that is none: %s', (section) => {
    expect(() => drafted('举办讲座12场\n发放资料300份', section)).toThrow(UnusableNotesError);
  });
});

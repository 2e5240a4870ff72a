import { describe, expect, it } from 'vitest';
import { figureRequestOf } from '../../../src/answer/question/figure-request.js';

describe('what a question wants to know', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['办了多少件案子', 'count', '件'],
    ['行政诉讼案件数对比', 'count', '件'],
    ['出庭率是多少', 'rate', '%'],
    ['败诉率谁低', 'rate', '%'],
    ['时限压缩了多少', 'change', ''],
    ['涉企检查各降了多少', 'change', ''],
    ['办理了多少人大代表建议', 'count', ''],
    ['推荐几家律师事务所', undefined, undefined],
    ['怎么提升审批效率', undefined, undefined],
    ['改革推进到什么程度了', undefined, undefined],
    ['在册的有几个人', 'count', '人'],
    ['投入了多少财政资金', 'money', '元'],
    ['区长叫什么名字', 'person', ''],
    ['花了多少钱', 'money', '元'],
    ['几月几号开的会', 'date', ''],
    ['企业开办要几天', 'duration', ''],
    ['邀请了谁授课', 'who', ''],
    ['镇长是谁', 'person', ''],
    ['每周哪几天坐班', 'days', ''],
    ['领导多久学一回法', 'count', ''],
    ['付了多少服务费', 'money', '元'],
    ['罚没款总额是多少', 'money', '元'],
    ['政府打输了几场', 'count', '件'],
    ['政府输过几回', 'count', '件'],
    ['分值占多少', 'rate', '%'],
    ['设立了哪几个调解委员会', 'what', ''],
    ['有没有少来几趟的办法', undefined, undefined],
    ['怎么开展法治体检', undefined, undefined],
  ])('%s', (question, kind, unit) => {
    const request = figureRequestOf(question);
    expect(request?.kind).toBe(kind);
    expect(request?.unit).toBe(unit);
  });

  it.each([
    ['收到多少行政复议申请', '宗', '项'],
    ['行政诉讼案件一共有多少?', '起', '次'],
    ['公职律师的平均年龄是多少', '岁', '名'],
  ])('%s is answered by the units of what is counted', (question, unit, other) => {
    const units = figureRequestOf(question)?.units;
    expect(units).toContain(unit);
    expect(units).not.toContain(other);
  });

  it('keeps the noun that is counted', () => {
    expect(figureRequestOf('走访了多少家企业')?.beside).toBe('企业');
    expect(figureRequestOf('执法大队有多少编制')?.beside).toBe('编制');
    expect(figureRequestOf('邀请了谁')?.beside).toBe('邀请');
  });

  it('cases are counted in cases: 426项 is none of 一年办案多少件', () => {
    expect(figureRequestOf('综合执法队一年办案多少件')?.units).not.toContain('项');
    expect(figureRequestOf('收到多少件建议')?.units).toContain('条');
  });
});

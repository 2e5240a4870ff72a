import { describe, expect, it } from 'vitest';
import { comparesWithPast, isPastFigure } from '../../../src/answer/evidence/past-figure.js';

describe('a figure of the year before answers no question about the year', () => {
  it.each<[clause: string, side: string, past: boolean]>([
    ['上年立案458件、结案441件。', '上年立案', true],
    ['去年同期收到56件', '去年同期收到', true],
    ['2023年收到56件', '2023年收到', true],
    ['2024年收到56件', '2024年收到', false],
    ['立案数比2023年的291件增长29.6%', '立案数比2023年的', true],
    ['较上年同期的56件增加4件', '较上年同期的', true],
    ['2023年以来共收到56件', '以来共收到', false],
    ['上年末结转6件', '上年末结转', false],
    ['全年立案412件', '全年立案', false],
  ])('%s', (clause, side, past) => expect(isPastFigure(clause, side, 2024)).toBe(past));

  it.each([
    ['立案多少件,比上年多还是少', true],
    ['立案多少件,和去年比怎么样', true],
    ['立案多少件', false],
  ])('%s asks for both years: %s', (asked, both) => expect(comparesWithPast(asked)).toBe(both));
});

import { describe, expect, it } from 'vitest';
import { namesPerson } from '../../../src/answer/evidence/person-name.js';

describe('a person is named', () => {
  it.each(['区委书记张伟民主持召开常务会议', '邀请某大学教授王敬波作专题讲座', '王小明同志任司法局局长'])(
    '%s',
    (text) => expect(namesPerson(text)).toBe(true),
  );

  it.each([
    '红色纠纷由书记、镇长直接包案,建立周排查',
    '主任高度重视',
    '由金融办牵头',
    '市长任组长',
    '由于工作需要',
    '邀请江苏省律师授课',
  ])('not by %s', (text) => expect(namesPerson(text)).toBe(false));
});

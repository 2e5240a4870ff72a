import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const bodyOf = (notes: string, section?: string): string =>
  drafted(notes, section).text.split('\n').slice(1).join('\n');

describe('figures as they are spoken', () => {
  it.each([
    ['减税降费5个亿左右（税务说数字待核）', '减税降费5亿元左右【待核实】', /5个|大概/],
    ['大概帮企业减税降费5个亿', '帮企业减税降费约5亿元', /大概|待核实/],
    ['解决问题大概860个', '解决问题约860个', /大概|待核实/],
    ['解决问题差不多有860多个', '860多个', /差不多|待核实/],
    ['涉案金额1.35亿', '涉案金额1.35亿元', /待核实/],
    ['罚没38.8万，罚款人数1.2万人', '罚没38.8万元，罚款人数1.2万人', /待核实/],
    ['建成区镇村三级综治中心 1+18+246个', '1+18+246个', /待核实/],
    ['宪法宣传周 12月1-7日 活动46场', '12月1-7日', /待核实/],
    ['谁执法谁普法 责任清单42个单位', '责任清单42个单位', /待核实/],
    ['普法短视频214条，浏览量破了500万', '浏览量突破500万', /待核实/],
    ['负责人出庭率 2023年96% 2024年100%', '2023年96%，2024年100%', /待核实/],
  ])('are written without a doubt that notes have not: %s', (note, told, never) => {
    const body = bodyOf(`${note}\n完成审计项目19个`);
    expect(body).toContain(told);
    expect(body).not.toMatch(never);
  });
});

describe('two figures for one thing', () => {
  it.each([
    ['清欠账款 2.3亿元 （工信局报2.1亿，以哪个为准还没定）\n走访企业86家', '清欠账款2.3亿元或2.1亿', /哪个|没定/],
    ['清欠账款2.3亿元，工信局报2.1亿元，两边口径不一\n走访企业86家', '清欠账款2.3亿元或2.1亿元', /口径/],
    [
      '复议局：全年收到行政复议申请512件，受理468件。\n法制科：今年行政复议案件收到508件，受理468件，直接纠错率7.3%。',
      '512件或508件【待核实】',
      /受理468件.*受理512件/,
    ],
  ])('stand as a choice and are pointed out: %s', (notes, told, never) => {
    const draft = drafted(notes);
    expect(draft.text).toContain(told);
    expect(draft.text).not.toMatch(never);
    expect(draft.remarks?.join()).toMatch(/请核实后选定/);
    expect(draft.sentences.some(({ flags }) => flags.includes('conflict'))).toBe(true);
  });

  it('are two where lines of two years give no more than the year', () => {
    const notes = '一审行政诉讼 2023年98件 2024年71件\n败诉 2023年11件 2024年5件\n完成审计项目19个';
    expect(bodyOf(notes)).not.toContain('待核实');
  });

  it('are two where one office counts applications and another cases of another step', () => {
    expect(bodyOf('收到行政复议申请512件，受理行政复议案件468件。\n审结行政复议案件441件。')).not.toContain('待核实');
  });
});

import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const bodyOf = (notes: string, section?: string): string =>
  drafted(notes, section).text.split('\n').slice(1).join('\n');

describe('who did what notes tell', () => {
  it('is the town that signs them', () =>
    expect(
      bodyOf('承接赋权事项86项，实际行使41项\n调解纠纷386件，成功379件\n\n石桥镇人民政府\n2024年12月20日', '规范执法'),
    ).toMatch(/^石桥镇承接赋权事项86项/u));

  it.each(['青石镇人民调解及矛盾纠纷工作情况', '青石镇2024年人民调解工作情况', '关于青石镇信访工作情况的汇报'])(
    'is the town whose paper it is: %s',
    (title) =>
      expect(bodyOf(`${title}\n我镇现有调解员118人，培训2次。\n今年我镇排查纠纷864次。`, '化解社会矛盾纠纷')).toMatch(
        /^青石镇现有调解员118人(?!.*青石镇)/s,
      ),
  );

  it.each([
    [
      'an organ over the papers that it sends',
      '检察院：检察建议收到31件，都回复了。\n法院：司法建议收到14件，回复14件。',
      ['收到检察院检察建议31件', '收到法院司法建议14件，回复14件'],
      /检察院收到|法院收到/,
    ],
    ['the same, told otherwise', '区政协：提案办理52件，全部办复\n审计局：审计项目24个', ['提案'], /区政协办理/],
    [
      'a slogan that numbers a part',
      '一、一件事一次办\n上线“高效办成一件事”21件，办件量3.2万件\n二、告知承诺\n实行告知承诺的证明事项89项\n三、马上办\n压减环节62个',
      ['一件事一次办方面，上线“高效办成一件事”21件', '实行告知承诺的证明事项89项'],
      /一件事一次办上线|马上办压减/,
    ],
    [
      'a department over what there is',
      '司法局政治处：\n1.律师事务所19家，律师263人\n2.举办行政执法人员培训班3期，培训1260人次',
      ['律师事务所19家', '司法局政治处举办行政执法人员培训班3期'],
      /司法局政治处律师事务所/,
    ],
  ])('is not taken from %s', (_, notes, told, never) => {
    const body = bodyOf(notes);
    for (const each of told) expect(body).toContain(each);
    expect(body).not.toMatch(never);
  });

  it('is the organ where it sends the paper out', () => {
    expect(bodyOf('检察院：制发检察建议31件，回复率100%。\n法院：司法建议发出14件。')).toContain(
      '检察院制发检察建议31件',
    );
  });

  it.each([
    ['人大代表建议76件，政协提案98件，办复率100%', '办理人大代表建议76件、政协提案98件，办复率100%'],
    ['办理人大代表建议76件，政协提案98件', '办理人大代表建议76件、政协提案98件'],
    ['法律明白人3120名，讲座12场', '法律明白人3120名，讲座12场'],
  ])('puts one verb before all that is counted in a row: %s', (notes, told) => {
    expect(bodyOf(`${notes}\n完成审计项目19个`)).toContain(told);
  });

  it('is told from the name of whoever wrote in a chat', () => {
    const body = bodyOf(
      '市监-小李 10:23\n我们今年查了食品案子286件，罚没210.5万元\n城管 老赵 10:31\n城管这边立案1540起\n交通执法队 10:40\n超限超载查了932台车\n农业执法 刘 11:05\n农资检查430家次',
    );
    expect(body).toContain('市场监管部门今年查处食品案件286件');
    expect(body).toContain('城管部门立案1540起');
    expect(body).toContain('交通执法队');
    expect(body).toContain('农业执法部门');
  });
});

import { describe, expect, it } from 'vitest';
import { isRestated, isWithinName } from '../../../src/answer/question/place-mention.js';
import { createGazetteer } from '../../../src/answer/question/places.js';

describe('places of a question', () => {
  const reporting = (district: string) =>
    ({
      id: district,
      title: null,
      issuer: null,
      district,
      year: 2023,
      published: null,
      kind: 'region',
      source: '',
      url: null,
    }) as const;
  const held = createGazetteer(
    ['昆山高新区', '兰州新区', '峨山彝族自治县', '荆州经开区', '成都天府新区', '西安高新区', '甲水市'].map(reporting),
  );
  it.each<[string, string, string[]]>([
    ['昆山市高新区的调解', '昆山市高新区', ['昆山高新区']],
    ['昆山国家高新区的调解', '昆山国家高新区', ['昆山高新区']],
    ['兰州的调解', '兰州', ['兰州新区']],
    ['兰州市各区的调解', '兰州市', ['兰州新区']],
    ['兰州市的调解', '兰州市', []],
    ['苏州工业园区的调解', '苏州工业园区', []],
    ['峨山的调解', '峨山', ['峨山彝族自治县']],
    ['峨山县的调解', '峨山县', ['峨山彝族自治县']],
    ['开发区怎么调解', '开发区', ['昆山高新区', '荆州经开区', '西安高新区']],
    ['荆州开发区的调解', '荆州开发区', ['荆州经开区']],
    ['天府新区的调解', '天府新区', ['成都天府新区']],
    ['县级市怎么调解', '县级市', ['甲水市']],
    ['国家级新区怎么调解', '国家级新区', ['兰州新区', '成都天府新区']],
    ['国家级经开区怎么调解', '国家级经开区', ['荆州经开区']],
    ['民族自治县怎么调解', '民族自治县', ['峨山彝族自治县']],
    ['陕西的调解', '陕西', ['西安高新区']],
    ['西北地区怎么调解', '西北地区', ['兰州新区', '西安高新区']],
    ['西北的甲水市怎么调解', '西北的', ['兰州新区', '西安高新区']],
    ['西北两个地方怎么调解', '西北两个地方', ['兰州新区', '西安高新区']],
    ['西南各地怎么调解', '西南各地', ['峨山彝族自治县', '成都天府新区']],
    ['华南地区怎么调解', '华南地区', []],
    ['峨山乡镇执法队的到岗率', '峨山', ['峨山彝族自治县']],
  ])('%s', (question, name, districts) => {
    const [first] = held.mentions(question);
    expect({ name: first?.name, districts: first?.districts }).toEqual({ name, districts });
  });

  it('are asked by their offices, whatever stands before them in the full name', () => {
    const office = { ...reporting('甲水县'), issuer: '乙山省甲水县市场监督管理局' };
    expect(createGazetteer([office]).mentions('甲水县市场监管局查了几家')[0]).toMatchObject({
      name: '甲水县市场监管局',
      districts: ['甲水县'],
    });
  });

  it.each(['今天的股市怎么样', '昆山高新区的超市'])('%s names no other place', (question) => {
    expect(held.mentions(question).filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['“昆山法治号”专列开了多少趟', true],
    ['“昆山高新区”怎么普法', false],
    ['昆山高新区的“法治号”怎么样', false],
    ['“昆山没听过的号”开了多少趟', false],
  ])('%s names one within a longer name that reports use: %s', (question, within) => {
    const heard = (name: string): boolean => name === '昆山法治号' || name === '法治号';
    expect(held.mentions(question).some((mention) => isWithinName(question, mention, heard))).toBe(within);
  });

  it.each<[string, boolean]>([
    ['苍山省和海岛省的两份报告(昆山高新区、兰州新区)指出了哪些短板', true],
    ['苍山县的报告(昆山高新区也有)指出了哪些短板', false],
    ['昆山高新区和苍山县有什么不同', false],
  ])('%s tells an unknown one again in brackets: %s', (question, told) => {
    const all = held.mentions(question);
    expect(all.some((mention) => isRestated(question, mention, all))).toBe(told);
  });
});

import { tagWords } from '../../search/tagging.js';

const COUNT = '\\d[\\d.]*(?:万|亿)?(?:件|个|名|家|人|份|条|项|起|次|场|座|处|宗|所|户|类|部|册|元|人次|场次)';
/** Where a clause begins. */
const FIRST = '(?<=^|[,;。])';
const LAST = '(?=[,;。]|$)';

/** What says the same with its parts in another order, in one order. Each pair is true whichever way it is read. */
const ORDERS: readonly (readonly [pattern: RegExp, form: string])[] = [
  // 败诉率较上年下降1个百分点，为7%: 败诉率为7%，较上年下降1个百分点.
  [
    new RegExp(`${FIRST}([^,;。\\d]*?)((?:较|比|同比|环比)[^,;。\\d]*\\d[^,;。]*),为(\\d[^,;。]*)${LAST}`, 'gu'),
    '$1为$3,$2',
  ],
  // 甲类次之，为42件: 其次是甲类42件.
  [new RegExp(`${FIRST}([^,;。\\d]{2,16})次之,?(?:为|有|共)?(${COUNT})`, 'gu'), '其次是$1$2'],
  [new RegExp(`(其次是[^,;。\\d]{2,16}),?(?:为|有)(?=${COUNT})`, 'gu'), '$1'],
  // 案件以甲类的最多，为88件: 案件甲类的最多，有88件.
  [new RegExp(`以([^,;。\\d]{2,20})最多,(?:为|有)?(?=${COUNT})`, 'gu'), '$1最多,有'],
  [new RegExp(`(最多),?为(?=${COUNT})`, 'gu'), '$1,有'],
  [new RegExp(`以([^,;。\\d]{2,14})为主${LAST}`, 'gu'), '主要为$1'],
  // 各有1件文件超期: 文件超期各1件. 各建亭3座: 建亭各3座.
  [new RegExp(`各有(${COUNT})([^,;。、\\d]{4,24})${LAST}`, 'gu'), '$2各$1'],
  [new RegExp(`各(?!类|项|级|地|自|界|种|式|族|有)([^,;。、\\d]{2,14})(?=${COUNT})`, 'gu'), '$1各'],
  // 28名人员中有9名被抽调: 人员28名，其中9名被抽调.
  [new RegExp(`(${COUNT})(\\p{Script=Han}{2,8})中,?有?(?=${COUNT})`, 'gu'), '$2$1,其中'],
  // 截至11月底已整改: 11月底前已整改.
  [/截[至止]((?:\d{1,2}月|年)底),?(?=[^,;。\d]{0,4}已)/gu, '$1前'],
  // 22个单位为优秀: 优秀22个.
  [new RegExp(`${FIRST}(${COUNT})(?:单位)?为(\\p{Script=Han}{2,3})${LAST}`, 'gu'), '$2$1'],
  // 对18家单位进行评查: 对18家单位开展评查.
  [/(对[^,;。]{2,24}?)进行(?=\p{Script=Han}{2})/gu, '$1开展'],
  // 调解1150件案件: 调解案件1150件.
  [new RegExp(`(${COUNT})(案件|纠纷)${LAST}`, 'gu'), '$2$1'],
  // 无事故发生: 没有发生事故.
  [new RegExp(`无([^,;。\\d]{2,10})(发生|出现)${LAST}`, 'gu'), '没有$2$1'],
];

const PAIRED = new RegExp(
  `${FIRST}([^,;。\\d]+${COUNT}(?:(?:、|和|与)[^,;。、\\d]+${COUNT})+),([^,;。\\d]{2,8}?)分别为?(\\d[\\d.]*[^,;。、和\\d]{0,4}(?:(?:、|和|与)\\d[\\d.]*[^,;。、和\\d]{0,4})+)${LAST}`,
  'gu',
);

/** 抽取甲卷180份、乙卷54份，合格率分别为94%和98%: 抽取甲卷180份，合格率94%；抽取乙卷54份，合格率98%. */
const inPairs = (text: string): string =>
  text.replace(PAIRED, (whole: string, list: string, what: string, shares: string) => {
    const members = list.split(/(?<=\d[^、和与]{1,4})(?:、|和|与)/u);
    const own = shares.split(/、|和|与/u);
    const deed = tagWords(members[0] ?? '').find(({ word, tag }) => tag === 'v' && word.length > 1)?.word ?? '';
    if (members.length !== own.length) return whole;
    return members.map((member, at) => `${at === 0 ? '' : deed}${member},${what}${own[at]}`).join(';');
  });

/** A text with its clauses in one order. */
export const inOneOrder = (text: string): string =>
  inPairs(ORDERS.reduce((rest, [pattern, form]) => rest.replace(pattern, form), text));

const SENT = '移送|移交|转交|报送';

/** What is told in another order than in the source, in its order: only where the source holds just that. */
const IN_ITS_ORDER: readonly (readonly [pattern: RegExp, form: string])[] = [
  // 涉及用工的23个风险点, 23个涉及用工的风险点.
  [new RegExp(`([^,;。\\d的]{2,14}的)(${COUNT})(\\p{Script=Han}{2,4})`, 'gu'), '$2$1$3'],
  [new RegExp(`(${COUNT})([^,;。\\d的]{2,14}的)(\\p{Script=Han}{2,4})`, 'gu'), '$2$1$3'],
  // 向水务部门移送19条, 移送水务部门19条.
  [new RegExp(`向([^,;。\\d]{2,10})(${SENT})`, 'gu'), '$2$1'],
  [new RegExp(`(${SENT})([^,;。\\d]{2,10}(?:部门|机关|局|院|委))`, 'gu'), '向$2$1'],
  // 对规定进行修订, 修订规定.
  [/对([^,;。\d]{2,20})(?:进行|开展|予以)(\p{Script=Han}{2})(?=[,;。]|$)/gu, '$2$1'],
  [/实现([^,;。\d]{2,8})全覆盖/gu, '覆盖全部$1'],
  [/覆盖(?:全部|所有)([^,;。\d]{2,8})/gu, '$1全覆盖'],
];

/** 县政府 for what notes on its 县长 call 政府. */
const withoutLevel = (source: string, sentence: string): string =>
  sentence.replace(/([省市县区镇乡])政府/gu, (whole: string, level: string) =>
    !source.includes(whole) && source.includes(`${level}长`) && !/[省市县区镇乡]政府/u.test(source) ? '政府' : whole,
  );

/** A sentence in the order of its source, where that tells the same in another. */
export const inOrderOf = (source: string, sentence: string): string =>
  IN_ITS_ORDER.reduce(
    (told, [pattern, form]) =>
      told.replace(pattern, (whole: string) => {
        const other = whole.replace(new RegExp(pattern.source, 'u'), form);
        return !source.includes(whole) && source.includes(other) ? other : whole;
      }),
    withoutLevel(source, sentence).replace(/组织(?=对([^,;。]{4}))/gu, (word: string, whom: string) =>
      source.includes(`对${whom}`) && !source.includes(`组织对${whom}`) ? '' : word,
    ),
  );

/** A report in short, for pages that lay it out in many ways. */
export const OPENING =
  '2023年,全区坚持以习近平新时代中国特色社会主义思想为指导,法治政府建设取得新成效。现将有关情况报告如下:';
export const MEASURES =
  '一是推行“三项制度”,法制审核重大执法决定214件。二是开展案卷评查,抽查案卷386本,优秀率82.4%。三是推行首违不罚,免予处罚157件。';
export const BODY = [
  OPENING,
  '一、2023年度主要举措和成效',
  '(一)规范行政执法',
  MEASURES,
  '(二)化解矛盾纠纷',
  '全年受理行政复议案件63件,审结58件,纠错率12.1%;行政机关负责人出庭应诉率100%。',
  '二、存在的不足和原因',
  '基层执法力量薄弱,个别单位法制审核人员配备不到位,运用法治思维解决问题的能力有待提升。',
  '三、党政主要负责人履行推进法治建设第一责任人职责情况',
  '主要负责人召开专题会议4次,研究解决重点问题9个,开展会前学法11次。',
  '四、2024年工作安排',
  '继续加强执法队伍建设,计划培训执法人员600人次。',
];
export const KEPT = [
  ['法制审核重大执法决定214件', '规范行政执法'],
  ['审结58件', '化解矛盾纠纷'],
  ['法制审核人员配备不到位', '存在的不足'],
  ['会前学法11次', '第一责任人'],
  ['培训执法人员600人次', '工作安排'],
] as const;
export const KEPT_WORDS = KEPT.map(([words]) => [words, null] as const);

export const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

/** Who reports in it, on what. */
export const REPORT = { district: '云岭区', year: 2023, kind: 'region' } as const;

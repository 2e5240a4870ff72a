import { remembered } from './remembered.js';

/** Ways of saying the same that no single word stands for, each with the form in which claims and evidence are compared. */
const SAME: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/(?:比|较|与|同)(?:上年|去年|上一年|前一年|上年度|上年同期|去年同期)(?:相比)?(?=[增减下上提降多少升缩压])/g, '同比'],
  [/(?:没有|无|未有)一[件起例个家人名宗次处]?(?!以)|(?:没有|无)人(?=[再重被])/g, '没有'],
  [/零(?=败诉|投诉|事故|上访)/g, '无'],
  [/处以?(?=罚款)/g, ''],
  [/增幅(?:为|是|达到?)?(?=\d)/g, '增长'],
  [/降幅(?:为|是|达到?)?(?=\d)/g, '下降'],
  [/(?:未|没有)(?:发生|出现)/g, '没有'],
  [/未予/g, '不予'],
  [/获(?=[赋授][权予])|获得?(?=通过|批准)/g, ''],
  [/报送?(?=[省市国县区][^,。;]{1,10}备案)/g, '向'],
  [/追究了?([^,。;]{2,30}?)的?(?:法律|行政)?责任/g, '对$1追责'],
  [
    /(?:位居|居于|位列|处于|列|居|在)(全[国省市县区])(?:(?:位居|居于|位列|处于|列|居)(?=首位|前列|榜首|第))?(?=首位|前列|榜首|第[一二三四五六七八九十\d])/g,
    '$1位居',
  ],
  [/在?(全[国省市县区])(?:居于|位列|处于|列|居)(?=首位|前列|榜首|第)/g, '$1位居'],
  [/最先(?:推行|推出)/g, '首推'],
];

/** `A、B同比分别下降20%和25%`: what is told of two things at once. */
const RESPECTIVELY =
  /([^,。;:、]+)、([^,。;:、]+?)(同比)?分别(\p{Script=Han}{0,6}?)(\d[\d.]*[^和与、,。;:\d]*)(?:和|与|、)(\d[\d.]*[^,。;:]*)/gu;

function rephrase(plain: string): string {
  const apart = plain.replace(
    RESPECTIVELY,
    (_, one: string, other: string, compared = '', verb: string, first: string, second: string) =>
      `${one}${compared}${verb}${first},${other}${compared}${verb}${second}`,
  );
  return SAME.reduce((text, [pattern, form]) => text.replace(pattern, form), apart);
}

/** A plain text in the forms above, each of several things told with its own figure. */
export const inSetPhrases: (plain: string) => string = remembered(rephrase);

/** A clause that only says of which things the next one speaks (审结的案件中,调解9件) is part of it. */
export const withFrames = (claim: string): string =>
  claim.replace(/(?<=(?:^|[,。;])(?!在)[^,。;\d]{2,30})中,(?=\p{Script=Han})/gu, '中');

/** Ways of saying the same that no single word stands for, each with the form in which claims and evidence are compared. */
const SAME: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/(?:比|较|与|同)(?:上年|去年|上一年|前一年|上年度|上年同期|去年同期)(?:相比)?(?=[增减下上提降多少升缩压])/g, '同比'],
  [/(?:没有|无|未有)一[件起例个家人名宗次处]?(?!以)|(?:没有|无)人(?=[再重被])/g, '没有'],
  [/(?:未|没有)(?:发生|出现)/g, '没有'],
  [/未予/g, '不予'],
  [/获(?=[赋授][权予])/g, ''],
];

/** `A、B同比分别下降20%和25%`: what is told of two things at once. */
const RESPECTIVELY =
  /([^,。;:、]+)、([^,。;:、]+?)(同比)?分别(\p{Script=Han}{0,6}?)(\d[\d.]*[^和与、,。;:\d]*)(?:和|与|、)(\d[\d.]*[^,。;:]*)/gu;

/** A plain text in the forms above, each of several things told with its own figure. */
export function inSetPhrases(plain: string): string {
  const apart = plain.replace(
    RESPECTIVELY,
    (_, one: string, other: string, compared = '', verb: string, first: string, second: string) =>
      `${one}${compared}${verb}${first},${other}${compared}${verb}${second}`,
  );
  return SAME.reduce((text, [pattern, form]) => text.replace(pattern, form), apart);
}

/** A clause that only says of which things the next one speaks (审结的案件中,调解9件) is part of it. */
export const withFrames = (claim: string): string =>
  claim.replace(/(?<=(?:^|[,。;])(?!在)[^,。;\d]{2,30})中,(?=\p{Script=Han})/gu, '中');

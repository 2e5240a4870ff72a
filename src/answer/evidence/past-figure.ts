/** 上年立案458件, 2023年收到56件: the clause tells of a year before. */
const CLAUSE_OF =
  /^(?:而|其中)?(?:(?<last>上一?年度?|去年)(?:同期|全年)?|(?<year>20\d\d)年(?:度|同期|全年)?)(?![比末底起以至—-]|相比|以来|\d)/u;
/** 比2021年的291件增长, 较上年同期的56件. */
const BESIDE = /(?:较|比)(?:(?<last>上一?年度?|去年)(?:同期)?|(?<year>20\d\d)年(?:度|同期)?)的?$/u;

/**
 * Whether a figure is of a year before that of the report: by how its clause begins, or by what stands right before it
 * (`side`).
 */
export function isPastFigure(clause: string, side: string, year: number | null): boolean {
  return [CLAUSE_OF.exec(clause.trimStart()), BESIDE.exec(side)].some((found) => {
    const { last, year: named } = found?.groups ?? {};
    return last !== undefined || (named !== undefined && year !== null && Number(named) < year);
  });
}

/** 上年立案多少, 比去年多还是少: asks for it. */
export const asksPast = (asked: string): boolean =>
  /上一?年|去年|同期|往年|历年|变化|趋势|增[长减]|原来|之前|比20\d\d年/u.test(asked);

/** 立案多少件，比上年多还是少: both years are to be told. */
export const comparesWithPast = (asked: string): boolean =>
  /(?:比|较|和|与|同|跟)(?:上一?年|去年|上年同期|20\d\d年)[^,，。?？]*(?:多|少|增|减|升|降|高|低|比|怎么样|如何)/u.test(
    asked,
  );

import type { Report } from '../../../src/domain/report.js';

/** A page as some site shows it, with `{{BODY}}` where the report's body stands. */
export interface Layout {
  readonly name: string;
  /** With the extension that picks the reader. */
  readonly file: string;
  readonly encoding?: string;
  readonly page: string;
  /** Place as the body names it. */
  readonly place: string;
  readonly year: number;
  readonly expected: Pick<Report, 'title' | 'issuer' | 'district' | 'year' | 'published' | 'kind'>;
  /** Words of the page's frame that must not be in the report. */
  readonly dropped: readonly string[];
}

/** Sentences and headings that every invented report has: nothing of it may get lost, whatever stands around. */
export function bodyLines(place: string, year: number): string[] {
  return [
    `${year}年,${place}坚持以习近平新时代中国特色社会主义思想为指导,深入学习贯彻习近平法治思想,全面落实《法治政府建设实施纲要(20212025年)》,法治政府建设取得新进展。现将有关情况报告如下:`,
    `一、${year}年度推进法治政府建设的主要举措和成效`,
    '(一)强化政治引领,压实法治责任。一是坚持领导带头学法,全年开展会前学法12次,举办专题讲座5场。二是召开述法会议,对19个部门开展“述法问法”,整改问题36个。三是制定《年度法治建设工作要点》,明确任务48项。',
    '(二)优化营商环境,提升服务质效',
    '推行“首违不罚”清单,对轻微违法行为不予处罚217件,减免金额1,203.5万元。依托12345热线受理诉求2.6万件,办结率99.2%。网站公开政策文件41件。',
    '1.深化“放管服”改革。办理跨省通办事项65项,推动网上可办率达到100%。',
    '2.开展企业“法治体检”。组织律师走访企业230余家,提出建议510条。',
    '(三)化解矛盾纠纷。受理行政复议案件88件,审结81件,其中调解和解27件;行政机关负责人出庭应诉率达到100%。',
    '二、存在的不足和原因',
    '一是部分干部法治意识不强,运用法治思维的能力有待提高。二是基层执法力量薄弱,乡镇(街道)专业人员不足。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    `${place}党政主要负责人切实履行第一责任人职责,主持召开专题会议4次,研究解决重大问题9个。`,
    `四、${year + 1}年度法治政府建设主要安排`,
    `${year + 1}年,将持续加强行政执法监督,拓宽公共法律服务渠道,欢迎群众通过电话和网站提出意见。`,
  ];
}

/** Real files have `\uff0c\uff1a\uff08\uff09`, others the narrow forms; both must read alike. */
export type Width = 'narrow' | 'wide';

export const inWidth = (text: string, width: Width): string =>
  width === 'narrow'
    ? text
    : text
        .replace(/(?<=[\u4e00-\u9fff”》%])[,:;?!](?=[\u4e00-\u9fff“《]|$)/gm, widen)
        .replace(/[()](?=[\u4e00-\u9fff\d]{1,12}[()])|(?<=[()][\u4e00-\u9fff\d]{1,12})[()]/g, widen);

const widen = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);

export const linesOf = ({ place, year }: Layout, width: Width): string[] =>
  bodyLines(place, year).map((line) => inWidth(line, width));

/** The page with the body's lines put into it, each by `markUp`. */
export const fill = (layout: Layout, width: Width, markUp: (line: string) => string, separator = '\n'): string =>
  layout.page.replace('{{BODY}}', linesOf(layout, width).map(markUp).join(separator));

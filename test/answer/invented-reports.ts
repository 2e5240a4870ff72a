import { createExtractiveAssistant } from '../../src/answer/extractive-assistant.js';
import { answerEach } from '../../src/answer/several-questions.js';
import { parseReport } from '../../src/corpus/parse-report.js';
import { splitPassages } from '../../src/corpus/passages.js';
import type { Answer, AskRequest, Assistant, Citation } from '../../src/domain/answer.js';
import type { Library } from '../../src/domain/ports.js';
import type { Report } from '../../src/domain/report.js';
import { EMPTY_SEARCH_DATA, updateSearchData } from '../../src/index/search-data.js';
import { createPassageLookup } from '../../src/search/passage-lookup.js';

const TEXTS = [
  `云溪县2023年度法治政府建设情况报告
一、主要举措和成效
(一)优化法治化营商环境。开展企业“法治体检”36次,走访企业218家,排查法律风险402个。建立惠企政策直达平台,兑现奖补资金1300万元。
(二)规范行政执法。一是严格落实持证上岗。组织执法人员资格考试2场,参考人员316人,通过271人。二是开展案卷评查。评查执法案卷120份,评出优秀案卷15份。
(三)化解行政争议。收到行政复议申请86件,受理79件,审结70件。行政机关负责人出庭应诉率为96%,全市平均为88%。办理行政诉讼案件41件,其中败诉4件。
二、存在的不足和原因
1.乡镇执法人员偏少,每个乡镇平均不足3人。
2.普法形式单一,仍以发放传单为主。
三、2024年工作打算
1.新建法治文化公园2个。
2.对执法人员轮训一遍。`,
  `白鹭区2023年法治政府建设工作报告
一、主要工作举措及成效
一是做强法律服务。组织律师进园区开展法律体检52场,服务企业97家。办理法律援助案件310件。
二是抓实普法。开展“万场讲法”活动,举办法治讲座64场,发放宣传册2万份。
三是畅通复议渠道。收到行政复议申请132件,审结118件,直接纠错9件。推行“双随机、一公开”监管,抽查企业540户。
二、存在的问题
(一)部分单位对应诉工作重视不够。
(二)基层法治人才短缺。`,
  `石桥新区2022年度法治政府建设年度报告
一、工作成效
深化行政复议体制改革,收到行政复议申请55件。制定首违不罚清单,对83起轻微违法行为不予处罚。法治讲座走进校园12场。`,
];

/** Three invented reports: 云溪县 and 白鹭区 of 2023, 石桥新区 of 2022. */
export const inventedReports: readonly Report[] = TEXTS.map((text, i) =>
  parseReport(text, { source: `${i}.txt`, id: `r${i}` }),
);

const library: Library = {
  summaries: () => inventedReports.map(({ text: _, paragraphs: __, ...summary }) => summary),
  report: (id) => inventedReports.find((report) => report.id === id) ?? null,
};

/** What the passages of the invented reports hold. */
export const lookup = createPassageLookup(
  updateSearchData(EMPTY_SEARCH_DATA, {
    stays: () => true,
    added: inventedReports.map((report, key) => ({ ...report, key, passages: splitPassages(report) })),
  }),
);

/** The assistant over the invented reports, with the real index and thesaurus. */
const extractive: Assistant = createExtractiveAssistant({ library, lookup, thisYear: 2024 });

const assistant = answerEach(extractive);

/** An answer to one question; every quote is checked to stand in its report. */
export async function ask(question: string, more: Omit<AskRequest, 'question'> = {}): Promise<Answer> {
  const answer = await assistant.ask({ question, ...more });
  for (const { reportId, start, end, quote } of answer.citations) {
    if (library.report(reportId)?.text.slice(start, end) !== quote) throw new Error(`not in the report: ${quote}`);
  }
  return answer;
}

/** What is quoted from a district, as one string. */
export const quoted = ({ citations }: Answer, district: string): string =>
  citations
    .filter((citation: Citation) => citation.district === district)
    .map(({ quote }) => quote)
    .join('\n');

export const districtsIn = ({ claims }: Answer): readonly (string | null)[] =>
  [...new Set(claims.map(({ district }) => district))].sort();

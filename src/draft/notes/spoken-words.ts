/** YoY +17%, MAU 21.5万: how offices that count by the month write. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['yoy', '同比'],
  ['mom', '环比'],
  ['mau', '月活跃用户'],
  ['dau', '日活跃用户'],
]);
const ABBREVIATED = /(?<![A-Za-z])(?:YoY|MoM|MAU|DAU)(?![A-Za-z])/giu;
/** 739件,P.S. 这条是别人报的. */
const POSTSCRIPT = /[，,；;。]\s*P\.?\s?S\.?\s*[:：]?\s*(?=\p{Script=Han})/gu;
/** 成功 3791件 98.6%, 婚姻家庭 1102 占28.7%: figures that only a space parts. */
const FIGURES_APART =
  /(?<=\d[余多]?[万亿]?[\p{Script=Han}%％]{1,2}|\p{Script=Han} *\d[\d.,]*)(?<![年月日号时点]) +(?=(?:占|约)?\d[\d.,]*(?:[%％]|[余多]?[万亿]?\p{Script=Han}))/gu;
/** A whole line in brackets that tells figures is no remark: （三是写惠企政策,大意:兑现资金4380万元,惠及企业612家。）. */
const IN_BRACKETS = /^[ \t]*[（(](?=[^（）()\n]*\d[^（）()\n]*。)([^（）()\n]{30,})[）)][ \t]*$/gmu;
/** 三是 at the end of a paragraph, with nothing behind. */
const LEFT_OPEN = /(?<=[。；;\n])\s*[一二三四五六七八九十]是[ \t]*$/gmu;

/** 写惠企政策,大意:: what the writer means to say. */
const WRITE_OF = /(?:写|讲|说)\p{Script=Han}{2,10}[，,]\s*大意(?:是|就是)?[：:]\s*/gu;
/** 其中……(5件提了意见), 信用修复……全年: left open and gone on with. */
const HESITATION =
  /(?:…+|\.{3,})\s*[（(]([^（）()\n]*\d[^（）()\n]*)[）)]|(?<=\p{Script=Han})(?:…+|\.{3,})(?=全年|今年|一共|共|已)/gu;
/** 发改说有5件: who told the figure. */
const SAYS_OTHER = /(?<=[，,。；;\n]|其中)\p{Script=Han}{2,3}说(?:是|有)(?=\d)/gu;
/** 审结里:维持118件. */
const OF_THESE = /(?<=[。；;\n])\p{Script=Han}{2,4}(?:里面?|当中)[：:]\s*/gu;
/** 设立咨询点的事。复议科:已经挂牌8个: what a talk turns to. */
const MATTER_OF = /(?<=^|[\s.、])(\p{Script=Han}{4,16})的事[。：:]\s*\p{Script=Han}{2,6}[：:]\s*(?=\S)/gmu;
/** 和解率说是46.3%. */
const SAID_TO_BE = /(?<=[率数额])说是(?=\d)/gu;
/** 问题:持证率低。整改:新增持证人员47人。状态:已完成: a line of a ledger of what was put right. */
const PUT_RIGHT =
  /(?:反馈|存在|发现)?问题[：:]\s*([^。；;\n]{2,60})[。；;]\s*整改(?:措施|情况|落实)?[：:]\s*([^。\n]{2,200})(?:。\s*(?:整改)?(?:状态|进展)[：:]\s*([^。\n]{2,40}))?/gu;
const putRight = (_: string, problem: string, deed: string, state = ''): string => {
  const matter = /问题$/u.test(problem) ? problem : `${problem}的问题`;
  const done = /^已?(?:完成|整改完成|销号|办结)/u.test(state) ? '，已完成整改' : '';
  return `针对${matter}，${deed.replace(/[；;，,]\s*$/u, '')}${state !== '' && done === '' ? `（${state.replace(/[（(]/u, '，').replace(/[）)]/u, '')}）` : done}`;
};
/** 培训嘛, 噢对了: between what is told. */
const DRAWLED =
  /(?<=\p{Script=Han})嘛(?=[\p{Script=Han}\s，,])|(?<=^|[，,。\s])[噢哦嗯呃]+对了[，,]?|[，,\s]*就这么多[了啊]?(?=$|[。\n])/gmu;
/** A voice message written down: blanks, and hardly a mark. */
const UNPUNCTUATED = /^(?=(?:[^ \n]+ ){5})[^，。；：、\n|\t]{80,}$/gmu;
const NEXT_BREATH =
  / +(?:然后(?:那个)?|还有(?:就是|一个)?|另外|再就是|再一个|最后|噢?对了)|(?<=\d[\p{Script=Han}]{1,2}|吧|了) +(?!准确|正确)(?=\p{Script=Han}{2,4}(?:的有|嘛|是|搞了|收到))/gu;
/** 合计:反馈问题12个. */
const TOTAL_LABEL = /^(?:合计|总计|共计)[：:]\s*(?=\p{Script=Han})/gmu;
/** 清理了,共清理132件: says that it was done before it says how much. */
const DONE_SO = /(?<=^|[：:。；;])(\p{Script=Han}{2,4})了[，,](?=(?:一共|总共|共)?\1)/gmu;
/** 张强表示：“下一步我们将…”: a plan in quotes. */
const PLAN_QUOTED =
  /[\p{Script=Han}]{2,16}(?:表示|介绍|说)(?:说)?[，,：:]\s*“((?:下一?步|今后|明年|接下来)[^”\n]*?)[。！]?”/gu;
const HEARD_SAY = /(?<=^|[。；;\n])据(?:悉|了解|介绍|统计)[，,]/gmu;
/** 那我们报个农机安全宣传, 对了我们自己还有宪法宣传周. */
const WE_REPORT =
  /^(?:对了|那|哦|嗯)*[，,]?我们(?:自己|这边)?(?:还|就|也)?(?:有(?:一?个)?|报一?个)[ \t]*(?=\p{Script=Han}{2})/gmu;

/** Notes without what their writers say around a thing as they would on the telephone; figures and names stay. */
export const spokenTold = (text: string): string =>
  text
    .replace(ABBREVIATED, (word) => ABBREVIATIONS.get(word.toLowerCase()) ?? word)
    .replace(POSTSCRIPT, '。备注：')
    .replace(FIGURES_APART, '，')
    .replace(IN_BRACKETS, '$1')
    .replace(LEFT_OPEN, '')
    .replace(WRITE_OF, '')
    .replace(HESITATION, (_, inside?: string) => inside ?? '，')
    .replace(SAYS_OTHER, '')
    .replace(OF_THESE, '其中，')
    .replace(MATTER_OF, '$1：')
    .replace(SAID_TO_BE, '为')
    .replace(PUT_RIGHT, putRight)
    .replace(DRAWLED, '')
    .replace(UNPUNCTUATED, (line) =>
      line.replace(NEXT_BREATH, '。').replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '，'),
    )
    .replace(PLAN_QUOTED, (_, plan: string) => `${plan.replace('我们', '')}。`)
    .replace(TOTAL_LABEL, '')
    .replace(DONE_SO, '')
    .replace(HEARD_SAY, '')
    .replace(WE_REPORT, '');

import { wordListLines } from '../../corpus/word-lists.js';

/** What kind of thing a fact question wants to know. */
export interface FigureRequest {
  readonly kind: 'count' | 'change' | 'rate' | 'money' | 'date' | 'days' | 'duration' | 'who' | 'person' | 'what';
  /** Units that answer; empty: any. */
  readonly units: readonly string[];
  /** The unit as asked, empty where none was. */
  readonly unit: string;
  /** What stands beside the question word and should stand beside the answer: 多少家*企业*, *邀请*了谁. */
  readonly beside: string;
  /** All that stands behind the unit: 多少件*行政处罚决定*. */
  readonly counted?: string;
  /** Money that was spent, as 花了多少钱 asks: none that was saved or recovered. */
  readonly spent?: boolean;
  /** The question itself. */
  readonly asked?: string;
  /** The year asked for is before those of the reports: what they tell of it answers. */
  readonly past?: boolean;
  /** Asked of places that are named: what tells another figure of theirs does not answer. */
  readonly particular?: boolean;
}

const unitLines = (): readonly (readonly string[])[] =>
  wordListLines('count-units.txt').map((line) => line.split(/\s+/));

/** 案件数 and 案件量 count what 件 counts. */
const unitOf = (word: string): string => (word.startsWith('案') ? '件' : word);

const MORE_OR_LESS = /(?:更|最|比较)?(?<!多)[多少高低大](?=[呢吗啊？?。,，]*$)/u;

/** The units that a noun beside 多少 is counted by, where the question names none (多少行政复议申请, 申请有多少). */
function impliedUnits(question: string): readonly string[] {
  // 谁收到的行政复议申请多: what is more of what.
  const plain = question.replace(MORE_OR_LESS, '').replace(NUMBER_OF, '有多少');
  const [, before = '', after = ''] = NOUN_BESIDE.exec(plain) ?? [];
  for (const line of wordListLines('counted-nouns.txt')) {
    const [unit = '', ...nouns] = line.split('=').map((word) => word.trim());
    if (nouns.some((noun) => after.endsWith(noun) || before.endsWith(noun)))
      return unitLines().find(([first]) => first === unit) ?? [unit];
  }
  return [];
}

/** 选聘了几个 may ask for persons. */
const PERSONS = ['名', '人', '位'];

/** Units of which a figure answers a question for `unit`, itself first. */
export function answeringUnits(unit: string): readonly string[] {
  const same = unitLines().filter((line) => line.includes(unit));
  return [...new Set([unit, ...same.flat(), ...(unit === '个' ? PERSONS : [])])];
}

const UNIT =
  '人次|场次|批次|个百分点|万元|亿元|工作日|平方米|平方公里|公里|公顷|亩|米|吨|岁|[件起宗例案批次场期轮回人名位家户个所处份册本张条部项篇则元天日月年台套辆栋幢类种支座村]';
/** 多少人大代表建议, 几项目: what only looks like a unit begins a word. */
const NO_UNIT =
  '(?!(?<=人)[大民社防工]|(?<=家)庭|(?<=项)目|(?<=条)[例款]|(?<=部)[门委]|(?<=场)[所景]|(?<=起)诉|(?<=名)[单录]|(?<=户)籍)';
const HOW_MANY = new RegExp(`(?:多少|(?<![哪少这那好来跑荐绍举])几)(?:余|多)?(?:(${UNIT})${NO_UNIT})?`, 'u');
const NOUN_BESIDE =
  /(\p{Script=Han}*?)(?:一共|总共|共|总计)?(?:有|是|为|达)?(?:多少|哪[个家边里]|谁)(?:的)?(\p{Script=Han}*?)(?:[呢吗啊?？。,，]|$)/u;
/** 申请量比一比 asks how many 申请 there are. */
const NUMBER_OF = /(?<=申请|受理|收案|办理|审结|结案|立案|办案|处罚|调解|检查|咨询|接待)(?:数量?|量)[^,。?]*$/u;
const MEASURED =
  /(人次|场次|件|次|人|户|份|条|项|家|场|个|案件|案)(?:数量?|量)|(?<=申请|受理|收案|办理|审结|结案|立案|办案|处罚|调解|检查|咨询|接待)(?:数量?|量)/u;
const RATE =
  /百分之几|百分之多少|占比|占(?:了)?(?:多少|几)(?!\p{Script=Han})|比例|比率|百分比|[^效频概税汇]率(?:是|为|达|有|多|各|相比|对比|比较|提高|下降|上升|变化|分别|呢|吗|怎|如何|最|更|高|低|大|小|谁|哪|$|[?？,。])|[结批办满合].{0,2}(?<![效频概税汇])率|率[^,。?]{0,6}(?:多少|几)|几成/u;
/** What was done to a figure without a unit: the answer may be a share of it. */
const CHANGED =
  /(?:压缩|压减|缩短|提高|提升|增长|增加|上升|下降|降低|减少|达到|[升增涨降减]了)了?(?:到|至)?(?:多少|几)(?!\p{Script=Han})/u;
const MONEY =
  /多少钱|罚没?[了过]?多少(?!\p{Script=Han})|多少(?:万|亿)?元|金额|罚没款?总额|几(?:万|亿)元|多少\p{Script=Han}{0,4}(?:费用?|资金|经费|款项|钱款|罚款|罚金|账款|工资|欠薪|薪酬|补贴|补助|奖金|税费|税款|债务|损失)|(?:费用|资金|经费|款项|罚款|工资|补贴|补助|投资|损失)(?:一共|总共|共)?(?:是|有|为)?多少(?![件份家人名户次])/u;
const DATE = /什么时候|何时|哪(?:一)?[天月]|几月|几号|什么时间|哪个月|日期/u;
/** 每周哪几天坐班 is answered in the words of the report: 每周四, 1日至20日. */
const WEEKDAY = /哪几天|(?:周|星期|礼拜)几/u;
const DURATION =
  /[一二两三四五六\d](?:年|个月|天|日|小时)还是[一二两三四五六\d]|多久|多长时间|几天|几个?小时|几个工作日|多少天/u;
/** 多久学一回 asks how many times. */
const HOW_OFTEN = /(?:多久|多长时间|隔多久)\p{Script=Han}{0,6}一(?:次|回|趟|遍)/u;
const WHO = /谁|哪位|哪个人|何人/u;
const WHAT =
  /叫什么|名称是|什么名|哪(?:一)?年|哪几?(?:个|家|一家|项|份|部|件|条|座|所)|哪里|哪儿|什么(?=\p{Script=Han}{2})(?!样|程度|地步|做法|举措|措施|经验|亮点|情况|特色|办法|不同|区别|进展|内容|安排|打算|计划|困难|成效|要求|规矩|帮助|好|问题|作用|变化|动作|工作|说法|新|可以|例子|规定|成果|效果)/u;

/** The words that ask for it: no part of the topic. */
export const ASKING_WORDS = new RegExp(
  `请问|请教(?!授)|(?<!\\p{Script=Han})(?:麻烦|帮我|帮忙|请|劳驾|烦请|我?想|要)*(?:查|问|看|说|找|了解|介绍)一?[下查看找](?:吧|嘛)?|(?:能不能|可不可以|要不要|会不会|是不是|该不该|有没有)(?:够|得)?|(?:是?(?:从|自))?(?:几月几[号日]|什么时候|什么时间|何时|哪(?:一)?[天年月])(?:起|开始)?|百分之(?:几|多少)|多长时间|多久|多少钱|(?:[做列来]个|做一?下)对[照比]|排(?:个|一下)?名次?|(?:多少|几)(?:(?:${UNIT})${NO_UNIT})?|叫什么名字|叫什么|多高|多大`,
  'gu',
);

const BESIDE_COUNT = new RegExp(
  `(?:多少|几)(?:${UNIT})(?:的)?(\\p{Script=Han}{2})|多少(\\p{Script=Han}{2})(?:[?？]|$)`,
  'u',
);
const COUNTED = new RegExp(`(?:多少|几)(?:${UNIT})(?:的)?(\\p{Script=Han}{3,12})`, 'u');
/** 镇长是谁 is answered by a name only. */
const OFFICE = /(?:长|书记|主任|负责人|专员|区委|领导)(?:是谁|是哪位|叫什么)|谁是/u;
const SPENT = /花|支出|支付|付了|投入|投了|掏/u;
const BESIDE_WHO = /(\p{Script=Han}{2})[了过]?(?:谁|哪位)/u;

/** What a comparison without a unit compares: 甲县和乙县的行政复议案件哪个多. */
export const comparedCount = (question: string): FigureRequest => ({
  kind: 'count',
  units: impliedUnits(question),
  unit: '',
  beside: '',
  asked: question,
});

/** 政府打输了几场, 输过几回: lawsuits are counted as cases. */
const LAWSUITS =
  /(?<=(?:官司|打赢|打输|赢|(?<![运传灌])输)了?\p{Script=Han}{0,8}[几少])(?:场|回|次|(?=[?？。,，]|$))/gu;

/** 一年办案多少件, 多少起违法案件: 426项 counts no cases. */
const CASES =
  /案件?(?:一共|总共|共|各|都|有|了|数|量|是|办结)*(?:多少|几)[件起宗]|(?:多少|几)[件起宗](?:\p{Script=Han}{0,10}案)/u;
const CASE_UNITS = ['件', '起', '宗', '例', '案', '批', '件次', '个', '次'];

/** What a question wants to know, or null where it wants an account rather than one fact. */
export function figureRequestOf(asked: string): FigureRequest | null {
  const question = asked.replace(/([几少])个人/gu, '$1人').replace(LAWSUITS, '件');
  const request = requestOf(question);
  if (/^wh/.test(request?.kind ?? '') && request && OFFICE.test(question))
    return { ...request, kind: 'person', beside: '' };
  const besides = (request?.kind === 'who' ? BESIDE_WHO : BESIDE_COUNT).exec(question);
  const beside = besides?.[1] ?? besides?.[2] ?? '';
  const counted = COUNTED.exec(question)?.[1] ?? '';
  const spent = request?.kind === 'money' && SPENT.test(question);
  const units = request?.unit === '件' && CASES.test(question) ? CASE_UNITS : (request?.units ?? []);
  return request && { ...request, units, beside, counted, spent, asked };
}

function requestOf(question: string): Omit<FigureRequest, 'beside'> | null {
  if (MONEY.test(question)) return { kind: 'money', units: ['元', '万元', '亿元', '美元'], unit: '元' };
  if (WEEKDAY.test(question)) return { kind: 'days', units: [], unit: '' };
  if (HOW_OFTEN.test(question)) return { kind: 'count', units: answeringUnits('次'), unit: '' };
  if (DURATION.test(question)) return { kind: 'duration', units: answeringUnits('天'), unit: '' };
  const count = HOW_MANY.exec(question) ?? MEASURED.exec(question);
  if (RATE.test(question) && !count?.[1]) return { kind: 'rate', units: ['%', '‰', '成'], unit: '%' };
  if (DATE.test(question)) return { kind: 'date', units: [], unit: '' };
  if (CHANGED.test(question)) return { kind: 'change', units: [], unit: '' };
  if (count) {
    const asked = [...question.matchAll(new RegExp(HOW_MANY, 'gu'))].flatMap((match) => match[1] ?? []);
    const units = asked.length > 0 ? asked : count[1] ? unitOf(count[1]) : [];
    const implied = impliedUnits(question.replace(HOW_MANY, '多少'));
    const isImplied = units.length > 0 && [units].flat().every((unit) => unit === implied[0]);
    return {
      kind: 'count',
      units: units.length > 0 && !isImplied ? [...new Set([units].flat().flatMap(answeringUnits))] : implied,
      unit: new Set(asked).size > 1 ? '' : unitOf(count[1] ?? ''),
    };
  }
  if (WHO.test(question)) return { kind: 'who', units: [], unit: '' };
  if (WHAT.test(question)) return { kind: 'what', units: [], unit: '' };
  return null;
}

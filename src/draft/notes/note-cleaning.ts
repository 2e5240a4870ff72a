import { withEdits } from './bracket-edits.js';
import { commasAsTabs } from './comma-tables.js';
import { scanMended } from './scanned-text.js';
import { spokenTold } from './spoken-words.js';

/** Control and private-use characters, lone halves of surrogate pairs, and what is invisible or turns the direction of writing. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Co}\p{Cs}\p{Cf}\p{Cn}\u2028\u2029]|\p{Variation_Selector}/gu;
const BLOCKS = /<(script|style|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const TAGS = /<\/?[a-z!][^<>]{0,500}>/giu;
const FORMULA = /^[\t ]*[=+@]\s*(?=["'A-Za-z(])|^[\t ]*-(?=[A-Za-z]+\()/gmu;

/** A formula before words on the same line: =SUM(A1:A9)出具意见35份. */
const CALL = /^[\t ]*[=+@-]\s*[A-Za-z.]+\([^()\n]*\)[ \t]*(?=[^\n]*\p{Script=Han})/gmu;
/** =1+2 普法活动12场: a sum before words on the same line. */
const ARITHMETIC = /^[\t ]*[=+@]\s*\d[\d.]*(?:\s*[-+*/]\s*\d[\d.]*)+[ \t]+(?=\S*\p{Script=Han})/gmu;
/** 受众   人次，: a gap left for the figure. */
const OPEN_GAP = /(?<=\p{Script=Han})[ \t\u3000]{2,}(?=(?:人次|场次|[件场家户条份名期项])[，。；,;])/gu;
/** `code` in Latin letters, # 普法 over notes, [点击这里](…). */
const CODE = /`+[^`\n\p{Script=Han}]*`+/gu;
const MARKDOWN_TITLE = /^[ ]{0,3}#{1,6}[ \t]+(?![一二三四五六七八九十]{1,3}、)([^\n，。；：:、\d]{2,24}?)[ \t]*#*$/gmu;
const BARE_LINK =
  /!?\[(?:链接|点此|点我|点击(?:这里|此处|查看)?|这里|此处|详情|查看(?:详情|全文|原文)?|原文|图片?|图\d*|link|here)\]\([^)\n]{0,500}\)/giu;

/** Placeholders of template languages: {{7*7}}, ${name}. */
const TEMPLATES = /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}/gu;

/** #REF!, #DIV/0!: a spreadsheet's errors. */
const CELL_ERRORS = /#(?:REF|DIV\/0|N\/A|NAME|VALUE|NUM|NULL)[!?]?/giu;
/** - [x] 春联: ticked. */
const CHECKED = /^([\t ]*(?:[-*•·][\t ]*|\d{1,2}[.、．)）][\t ]*)?)(?:[[［][xX√✓✔][\]］]|[☑✅√✓✔])[\t ]*/gmu;
/** 14件，我刚查了是14件: says once more what is told before it. */
const CHECKED_AGAIN =
  /[，,]我(?:刚才?|又|专门)?(?:查|核|问|数)(?:过|了|对)(?:一下|一遍)?[，,]?(?:确实|就)?是(\d[\d.,]*\p{Script=Han}{0,2})(?=[，,。；;\n]|$)/gu;
/** <system>…: speaks in the name of a program. */
const PSEUDO_TAGS =
  /<(system|assistant|user|human|developer|instructions?|prompt|output|tool|context|rules?)\b[^<>]{0,80}>([^\n]*?)(?:<\/\1\s*>|$)/gimu;
/** [捂脸], [抱拳]: pictures of a chat as text; at the start of a line such brackets name a department. */
const FACES = /(?<=[^\s[［])[ \t]*(?:\[\p{Script=Han}{1,3}\])+(?!\()/gu;
/** 1\u20e3 … : a digit in a box. */
const KEYCAP = /^([\t ]*\d)\u20e3[\t ]*/gmu;
/** 86人/次. */
const PER_TIME = /(?<=\d[余多]?)([人家户件])[/／]次/gu;
/** 审结132件，其中：维持62件；撤销8件。: one sentence. */
const OF_WHICH = /(?<=其中[:：])[^。\n]+/gu;
/** 首先是…，然后就是…，再有就是…: one breath that tells several things. */
const MONOLOGUE =
  /(?<=^|。)(?=(?:[^\n。]*[，,](?:首先|其次|然后|再有|再就是|再一个|还有一个|一个是|还有就是|另外|最后)){2})[^\n。]{40,}/gmu;
const NEXT_TOLD =
  /[，,](?=(?:首先是|其次是|然后就是|然后是|再有就是|再有|再就是|再一个是?|还有一个是?|一个是|还有就是|另外还有|最后就是|最后是|最后)(?!达成|以))/gu;

/** 事项5项：1.国土规划2.停车收费…: names of as many things as the figure says, no sentences of their own. */
const COUNTED_LIST = /(?<=(\d{1,2})[项个件类条种部][:\uff1a]\s*)1[.、\uff0e](?!\d)[^\n。\uff1b;]*[。\uff1b;]?/gu;
const NEXT_IN_LIST = /[\s，,、]*(?<!\d)\d{1,2}[.、\uff0e](?!\d)\s*/u;

function listInline(list: string, count: string): string {
  const end = /[。\uff1b;]$/u.exec(list)?.[0] ?? '';
  const names = list
    .slice(0, list.length - end.length)
    .split(NEXT_IN_LIST)
    .slice(1)
    .map((name) => name.trim());
  return names.length === Number(count) && names.every((name) => !/[，,]/u.test(name)) ? names.join('、') + end : list;
}

/** 进企业120家——查风险430个——出报告118份. */
const CHAINED = /(?<=\d[余多]?[百千万亿]?[%％\p{Script=Han}]{1,2})(?:——?|--)(?=\p{Script=Han}{2,8}\d)/gu;
/** 项目  数量 over 受理案件  986: columns kept apart by spaces, three lines and more. */
const SPACED_TABLE = /^(?:[^\s，。；]{1,16}(?: {2,}[^\s，。；]{1,16}){1,6} *(?:\n|$)){3,}/gmu;
/** 3家, 5月10日: a whole count or a month, which stand behind no decimal point. */
const WHOLE =
  '\\d{1,4}(?:月(?!均)|[家名件人起户场期份部条项所支台辆幅篇处次]|个(?!百分点|月|多?小时|工作日|[天年百千万亿]))';
/** 2.7月18日, 1.3家单位: the number of a list with no space before what it numbers. */
const LIST_NUMBER = new RegExp(`(^[\\t ]*|[。；;][\\t ]*)(\\d{1,2})[.\\uff0e](?=${WHOLE})`, 'gmu');
/** 1 落地事项21个 over 2 …: numbered without a mark. */
const BARE_LINE = `(?:\\p{Script=Han}{2}|${WHOLE})\\S* *`;
const BARE_NUMBERS = new RegExp(`^1 +${BARE_LINE}\\n2 +${BARE_LINE}(?:\\n\\d{1,2} +${BARE_LINE})*$`, 'gmu');
/** 1月6场 2月3场. */
const BY_MONTH = /(?<=\d[场次件个人名户家])[ \t]+(?=\d{1,2}月\d)/gu;
/** 9 8 . 2 %, 1 4 2 名: spoken digit by digit. */
const SPELT =
  /(?<![\d.])\d(?:(?: \d)+(?: ?\. ?\d(?: \d)*)?| \. \d(?: \d)*|\.\d(?: \d)+)(?=\s*[%\uff05\p{Script=Han}])/gu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}/gu;
/** 不好意思晚了😂 农资检查430家次: a picture between two clauses. */
const PICTURE_PAUSE =
  /(?<=\p{Script=Han})[ \t]*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})+[ \t]*(?=\p{Script=Han})/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  middot: '·',
};

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name = '') => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      if (code > 31 && code < 0xd800) return String.fromCharCode(code);
      return ENTITIES[String(name).toLowerCase()] ?? whole;
    },
  );

/** １．走访３２０家: the number of a list in full width. */
const WIDE_NUMBER = /^[\t ]*[（(]?[０-９]{1,2}(?=[．.、）)])/gmu;
/** １，２６０万元: the separator of thousands in full width. */
const WIDE_COMMA =
  /(?<=(?<![\d０-９.,，])[1-9１-９][\d０-９]{0,2})，(?=[\d０-９]{3}(?![\d０-９.，])[余多]?[百千万亿]?\p{Script=Han})/gu;
/** 原因：一个是…，二是…: a spoken beginning of what is counted. */
const SPOKEN_FIRST = /(?<=[：:，,；;。]\s*)一个是(?=[^。\n]{2,60}[，,；;]\s*二是)/gu;
/** 一个是领导包案，…；第二个是重复信访，…: counted as it is spoken. */
const SPOKEN_COUNT =
  /^(?=[^\n]*(?:^|[，。；：,;:]\s*)第?一个(?:就)?是)(?=[^\n]*[，。；：,;:]\s*第二个(?:就)?是)[^\n]+/gmu;
const SPOKEN_ORDINAL = /(?<=^|[，。；：,;:]\s*)第?([一二三四五六七八九])个(?:就)?是/gu;
/** 述法我这边 42个单位书面述法: whoever tells what it is about. */
const MY_SIDE = /^(\p{Script=Han}{2,8}?)我们?(?:这边|这里|这儿)[ \t，,：:]*(?=[^\n]*\d)/gmu;
/** 存在的短板 1.…2.…: a label that only a space parts from what it heads. */
const LABEL_APART =
  /^((?:存在的?)?(?:主要)?(?:问题|不足|短板|困难)|下一?步(?:打算|工作|计划)?|明年(?:打算|计划|重点)|工作打算)[ \t\u3000]+(?=(?:[1一][.、．）)](?!\d)|[（(][1一][）)]|①)\S)/gmu;
/** A signature set to the right. */
const FAR_INDENT = /^[ \u3000]{12,}(?=\S)/gmu;
/** 会议指出，一要…；二要…；三要…: what was asked for in one sentence. */
const ASKED_FOR = /一要[^。\n；;]{2,60}[；;]\s*二要[^。\n]*/gu;
/** 会议纪要（摘）：: says what sort of paper follows. */
const SORT_OF_PAPER =
  /^(?:会议)?纪要(?:[（(][^（）()\d\n]{1,8}[）)])?[：:]\s*(?!\d+[份期次个]|形成|印发|下发)|^(?:简报|摘要)[（(][^（）()\d\n]{1,8}[）)][：:]\s*/gmu;
/** ~~5条~~ 改为6条: struck out. */
const STRUCK = /~~([^~\n]{1,120})~~\s*(?:[（(]?(?:改为|改成|更正为|应为)|→|->)?\s*/gu;

/** Plain text of notes as pasted: no markup, formulas or invisible characters; remarks say what went. */
export function cleanNotes(raw: string): {
  readonly text: string;
  readonly remarks: readonly string[];
  /** What the notes strike out themselves. */
  readonly struck: readonly string[];
} {
  const edited = withEdits(raw.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(INVISIBLE, ''));
  const lines = commasAsTabs(scanMended(edited.text));
  const untagged = decoded(
    lines
      .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/giu, '\n')
      .replace(/<\/t[dh]>\s*(?=<t[dh])/giu, '\t')
      .replace(BLOCKS, '')
      .replace(PSEUDO_TAGS, (_, role: string, said: string) => `\n${role}: ${said.trim()}\n`)
      .replace(TAGS, ''),
  ).replace(TAGS, '');
  const plain = spokenTold(untagged)
    .replace(CALL, '')
    .replace(ARITHMETIC, '')
    .replace(OPEN_GAP, '____')
    .replace(CODE, '')
    .replace(MARKDOWN_TITLE, '$1：')
    .replace(BARE_LINK, '')
    .replace(TEMPLATES, '')
    .replace(FORMULA, '')
    .replace(CELL_ERRORS, '')
    .replace(/(?<=[\t|]\s*)[=+@][A-Z]+\([^()\n]*\)(?=\s*(?:[\t|]|$))/gmu, '')
    .replace(/(?<=\p{Script=Han})[?\uff1f]{1,4}(?=[件个次场家户条项份人名]|[万亿]元?)/gu, '____')
    .replace(WIDE_NUMBER, (number) => number.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')))
    .replace(WIDE_COMMA, ',')
    .replace(CHECKED, '$1')
    .replace(CHECKED_AGAIN, (said, figure: string, at: number, whole: string) =>
      whole.slice(whole.lastIndexOf('\n', at) + 1, at).includes(figure) ? '' : said,
    )
    .replace(STRUCK, '')
    .replace(FAR_INDENT, '')
    .replace(MY_SIDE, '$1：')
    .replace(LABEL_APART, '$1：')
    .replace(SPOKEN_COUNT, (line) => line.replace(SPOKEN_ORDINAL, '$1是'))
    .replace(SPOKEN_FIRST, '一是')
    .replace(SORT_OF_PAPER, '')
    .replace(ASKED_FOR, (list) => list.replace(/[；;]\s*(?=[二三四五六七八九]要)/gu, '，'))
    .replace(/[★☆◆◇■●○▲△]+[\t ]*$/gmu, '')
    .replace(KEYCAP, '$1. ')
    .replace(PICTURE_PAUSE, '，')
    .replace(PICTURES, '')
    .replace(FACES, '')
    .replace(/!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/gmu, '')
    .replace(/(?<!_)__(?!_)([^_\n]+?)__(?!_)/g, '$1')
    .replace(/\*\*|`+/g, '')
    .replace(PER_TIME, '$1次')
    .replace(OF_WHICH, (items) => items.replace(/[;；](?=[^;；]{2,24}(?:[;；]|$))/gu, '，'))
    .replace(CHAINED, '，')
    .replace(COUNTED_LIST, listInline)
    .replace(MONOLOGUE, (line) => line.replace(NEXT_TOLD, '。'))
    .replace(BY_MONTH, '，')
    .replace(/(?<=[\p{Script=Han}”%％])\.(?=[\p{Script=Han}“"])/gu, '。')
    .replace(/@[\p{Script=Han}\w]{1,8}[ \t]+(?=\S)/gu, '')
    .replace(BARE_NUMBERS, (lines) => lines.replace(/^(\d{1,2}) +/gmu, '$1. '))
    .replace(LIST_NUMBER, '$1$2. ')
    .replace(SPELT, (digits) => digits.replace(/ /g, ''))
    .replace(/\u3000|\u00a0/g, ' ')
    .replace(SPACED_TABLE, (rows) => rows.replace(/(?<=\S) {2,}(?=\S)/gu, '\t'))
    .replace(/(?<=\d) ?, (?=\d{3}(?!\d))/g, ',')
    .replace(/(?<=\d) +(?=[%\uff05])/g, '')
    .replace(/ *([\uff0c\u3002\uff1b\uff1a\u3001]) */g, '$1');
  const struck = [
    ...edited.struck.map((words) => words.trim()),
    ...[...untagged.matchAll(STRUCK)].flatMap(([, words]) => words?.trim() || []),
  ];
  const sums = [...untagged.matchAll(ARITHMETIC)].map(([sum]) => sum.trim());
  const remarks = [
    ...(sums.length > 0 ? [`笔记里的算式没有写进正文（${sums.join('；')}），请核对。`] : []),
    ...(struck.length > 0 ? [`笔记里划去的文字没有写进正文（${struck.join('；')}）。`] : []),
    ...(TAGS.test(lines) || BLOCKS.test(lines) ? ['笔记里的网页标记已去掉，只保留文字。'] : []),
    ...(FORMULA.test(lines) ? ['笔记里有以等号等符号开头的公式，已按普通文字处理，请核对。'] : []),
  ];
  TAGS.lastIndex = 0;
  BLOCKS.lastIndex = 0;
  FORMULA.lastIndex = 0;
  return { text: plain, remarks, struck };
}

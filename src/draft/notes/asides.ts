import { figuresOf } from '../../domain/figures.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { AWAITED, CONFIRMS, DISPUTED, TO_CHECK } from './awaited.js';
import { isDoubt, withoutDoubts } from './doubts.js';
import { hollowSubject, isHollow } from './hollow-phrases.js';
import {
  ADDRESSED,
  ADDRESSEE,
  BARE_TITLE,
  CALLED,
  GREETING,
  HANDS_IN,
  HELLO,
  HELLO_TO,
  LAID_OUT,
  LEADS_IN,
  SIGNED,
  THIS_IS,
} from './letter-lines.js';
import { isPending } from './pending.js';
import { sentencesIn } from './sentences.js';
import { type Stretch, withheldFrom, withholdsLast } from './withheld.js';

const BRACKETED = /[（(]([^（）()\n]{2,60})[）)]/gu;
const NAMED = /“[^”]*”|《[^》]*》/gu;

/** 请起草时核实, 备注：…, a telephone number: meant for the drafter. */
const TO_DRAFTER =
  /^(?:请|烦请|务请|务必|帮我|帮忙)(?!示|进|专家|律师|群众|老师|教授|企业|来|了)|^[（(]?(?:(?:备注|注|说明)[：:]|(?:PS|P\.S\.?|ps)(?:[：:\s]|(?=\p{Script=Han})))(?!\D*\d[\d.,]*[余多]?[百千万亿]?(?:人次|[人件场次家份条个户期名]))|^附[：:](?=[^\d]*$)|^[本以]上?材料[^\d]*(?:审核|审阅|审签|把关|看过)|^(?:联系)?(?:电话|手机号?|邮箱|微信号?|QQ号?)(?:[：:号\d\s]|$)|(?<!\d)1[3-9]\d{9}(?!\d)/u;
/** 65场是含学校的，请按含学校的写: how a figure told elsewhere is to be taken. */
const HOW_TO_WRITE = /请(?:还是|都)?[按照][^，。；]{1,16}(?:写|报|填|算)$/u;
/** 晚上8点前要交: when the paper is due. */
const DUE =
  /^(?:今天|明天|后天|今晚|晚上|上午|下午|中午|周[一二三四五六日])[^，。；]{0,10}前?(?:就?要|必须|得)(?:交|报|上报|用|发)(?:的|了)?$/u;
/** system: …, Output：…: speaks in the name of a program. */
const OF_PROGRAM =
  /^(?:[[【<](?:system|assistant|user|human|developer|instructions?|prompt|output|tool|context|rules?|response)[\]】>]|(?:system|assistant|user|human|developer|instructions?|prompt|output|tool|context|rules?|response)\s*[:：])/iu;
/** 现将有关情况汇报如下, …，现汇报如下: opens a paper and tells nothing. */
const OPENS_PAPER = /现[将就][^，。]{2,40}如下[：:]?$|现(?:将)?(?:汇报|报告|总结|报送|说明)如下[：:]?$/u;
/** 建议增加编制5个: asked of those above, no work that was done. */
const ASKS_ABOVE =
  /^(?:(?:工作)?意见(?:和)?建议[，：:。])?(?:恳请|请求|建议)(?:上级|[区市县省]|由|尽快|适当|增加|加大|加强|进一步|统一|对|在|给予|协调|出台|将)/u;
/** The second person, and the first in the singular: 我局, 我区 speak for an office. */
const PERSONAL = /[你您]|咱们?比|(?<!自)我(?!这里有|这儿有)(?=[^\p{P}\s们局委办区市县镇乡院省国处科所站街社部队厅园])/u;
/** A dispute about parking spaces is no housekeeping. */
const OF_LAW = /纠纷|化解|调解|执法|处罚|复议|诉讼|普法|维权/u;
/** Nor are contracts for a canteen, or its inspection. */
const OF_OFFICE = /合同|文本|检查|抽查|审查|立案|食品|条例|办法/u;
/** Addressed to somebody in more characters than this it tells something, too. */
const MOST_PERSONAL = 48;
/** 意见建议 over what is asked of those above. */
const WISHES = /^(?:工作|有关)?(?:意见(?:和|与)?建议|建议|意见)$/u;
/** 仲裁：无, 暂无, （数据保密，不提供）: a department that has nothing to tell. */
const NOTHING =
  /^(?:[^，。；：:\d]{1,12}[：:]\s*)?(?:我们|我局|本单位)?(?:暂?无|暂缺|没有|空|同上|不涉及|无此项|无相关(?:工作|数据|情况|内容)|(?:今年|本年)?没有(?:相关)?(?:内容|数据|情况|数字?)|[xX×_/-]{1,6})$|^[（(][^（）()\d]+[）)]$/u;
/** Fewer characters left of a sentence are whom it speaks to. */
const LEAST_TOLD = 4;
/** Small talk is short. */
const MOST_TALK = 24;
/** Fewer words in Latin letters are names, 5G and WiFi, in a Chinese sentence. */
const LEAST_FOREIGN_WORDS = 3;

/** 321件——王科长说的，回头核一下: a remark behind a dash. */
const DASHED = /(?:—{1,2}|-{2}|–)\s*([^—–\n。；]{2,30})(?=[。；]|$)/gu;
const HEARSAY = /(?:说|讲|报|提供|给)的(?:数字?|数据)?$/u;

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const opensPaper = (text: string): boolean =>
  (OPENS_PAPER.test(text) || HANDS_IN.test(text)) && !figuresOf(text).some(({ kind }) => kind === 'quantity');

/** 在吗, 差不多就这些: small talk that tells nothing, and no figure. */
function isTalk(clause: string, { talk }: DraftingWords): boolean {
  const text = clause
    .replace(/[，,。；;！!～~\s]+$/gu, '')
    .replace(/^(?:最后|反正|那|那个|嗯+|哦|对了?|好了)[，,]?(?=.{2})/u, '');
  if (figuresOf(text).some(({ kind }) => kind === 'quantity')) return false;
  return (
    /^(?:对|[嗯哦哈]+|以上|完|行|(?:好[的嘞滴哒]?|ok|收到)(?:\[\w+\])?)$/iu.test(text) ||
    (hanIn(text) <= MOST_TALK && talk.some((word) => text.includes(word)) && !OF_LAW.test(text))
  );
}

/** 不好意思晚了 农资检查430家次: talk that only a space parts from what is told. */
const TALK_APART = /^([^，,。；;：:\d\s]{2,16})[ \t]+(?=\S)/u;

/** A clause for the drafter beside a result: 有啥不清楚的再给我打电话. */
const isToReader = (clause: string, words: DraftingWords): boolean =>
  isTalk(clause, words) ||
  ORAL.test(clause) ||
  DUE.test(clause) ||
  HELLO.test(clause) ||
  HANDS_IN.test(clause) ||
  THIS_IS.test(clause) ||
  LAID_OUT.test(clause) ||
  (PERSONAL.test(clause.replace(NAMED, '')) &&
    hanIn(clause) <= MOST_TALK &&
    !OF_LAW.test(clause) &&
    figuresOf(clause).length === 0 &&
    !/[“”《》]/u.test(clause));

/** “…”村民李大爷竖起了大拇指: what people say to a newspaper. */
const VOICE =
  /(?:村民|居民|群众|市民|商户|老板|企业主|负责人|当事人|大爷|大妈)[^，。；]{0,8}(?:说道?|表示|竖起|点赞|感慨|称赞|激动|高兴)|^“[^”]{8,}”$|^[（(](?:记者|通讯员|来源|供稿|编辑)/u;

/** 喂我说一下啊…你记一下: whatever it is about. */
const ORAL = /^喂[，,]?[^\d]{4,}$|^[^\d]*(?:你记一下|我说一下|你记着|跟你说一下)[^\d]*$/u;

/** Whether a sentence is addressed to whoever drafts: orders, courtesies, questions, what is not to be written. */
function isAside(sentence: string, words: DraftingWords): boolean {
  const text = sentence.replace(/[。；;，,\s]+$/u, '').trim();
  const plain = text.replace(NAMED, '');
  const folded = text.normalize('NFKC').toLowerCase();
  const han = hanIn(text);
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  const isForeign = latin > han && (han < 3 || (text.match(/[A-Za-z]+/g)?.length ?? 0) >= LEAST_FOREIGN_WORDS);
  const holds = (some: readonly string[]): boolean => some.some((word) => folded.includes(word));
  if (
    han < 2 ||
    isForeign ||
    NOTHING.test(text) ||
    CONFIRMS.test(text) ||
    GREETING.test(text) ||
    HELLO.test(text) ||
    ADDRESSEE.test(text) ||
    THIS_IS.test(text) ||
    LAID_OUT.test(text) ||
    holds(words.orders) ||
    holds(words.withheld) ||
    isPending(text)
  )
    return true;
  const endsInFigure = figuresOf(text).some(({ end, kind }) => end === text.length && kind === 'quantity');
  const isCourtesy = (word: string): boolean =>
    text.startsWith(word) || (text.endsWith(word) && han <= 12 && !endsInFigure);
  if (VOICE.test(text) && !figuresOf(text).some(({ kind }) => kind === 'quantity')) return true;
  if (ORAL.test(text)) return true;
  if (isTalk(text, words) || (/(?:呢|多少|几\p{Script=Han})$/u.test(text) && han <= 14 && !endsInFigure)) return true;
  if (han <= 24 && words.courtesy.some(isCourtesy)) return true;
  if (isHollow(text, words) || WISHES.test(text) || ASKS_ABOVE.test(text) || SIGNED.test(text)) return true;
  if (
    DISPUTED.test(plain) ||
    TO_DRAFTER.test(text) ||
    HOW_TO_WRITE.test(text) ||
    OF_PROGRAM.test(text) ||
    opensPaper(text) ||
    /^“[^”]+”$/u.test(text)
  )
    return true;
  if (han > MOST_PERSONAL) return false;
  return (
    /[？?]$/u.test(plain) ||
    PERSONAL.test(plain) ||
    (han <= 20 && AWAITED.test(plain)) ||
    (holds(words.household) && !OF_LAW.test(text) && !OF_OFFICE.test(text))
  );
}

/** 各科室都在里面了，自己挑: a remark in brackets that is none of the report's. */
const isRemark = (text: string, words: DraftingWords): boolean =>
  words.remarks.some((word) => text.includes(word)) ||
  PERSONAL.test(text.replace(NAMED, '')) ||
  AWAITED.test(text) ||
  words.withheld.some((word) => text.includes(word));

/** （写错了，应为408场）: the right figure is no remark. */
const CORRECTING = /(?:改为|应为|应是|更正|错了?|不对)\D*\d/u;

/** A note taken apart into what it tells and what it says to the drafter. */
export function stretchesOf(note: string, words: DraftingWords): readonly Stretch[] {
  const remarks: string[] = [];
  const bare = note
    .replace(BRACKETED, (whole, inside: string, at: number) => {
      if (isDoubt(inside) && figuresOf(note.slice(0, at)).length > 0) return whole;
      // What is not to be told takes its sentence with it.
      if (!isRemark(inside, words) || CORRECTING.test(inside) || words.withheld.some((word) => inside.includes(word)))
        return whole;
      remarks.push(whole);
      return '';
    })
    .replace(DASHED, (whole, inside: string) => {
      if (
        !isRemark(inside, words) &&
        !inside.split(/[，,]/u).every((part) => TO_CHECK.test(part) || HEARSAY.test(part))
      )
        return whole;
      remarks.push(inside);
      return '';
    });
  const stretches: Stretch[] = [];
  const sentences = sentencesIn(bare).flatMap((whole) => {
    const [address] = LEADS_IN.exec(whole) ?? ADDRESSED.exec(whole) ?? [];
    return address
      ? [
          { whole: address, address: true },
          { whole: whole.slice(address.length), address: false },
        ]
      : [{ whole, address: false }];
  });
  const pointedAt = new Set(sentences.flatMap(({ whole }, at) => (withholdsLast(whole, words) ? [at - 1] : [])));
  for (const [at, { whole: said, address }] of sentences.entries()) {
    const whole = said
      .replace(HELLO_TO, '$1 ')
      .replace(TALK_APART, (space, talk: string) => (isTalk(talk, words) ? `${talk}，` : space));
    if (pointedAt.has(at) || words.withheld.some((word) => whole.includes(word))) {
      stretches.push(...withheldFrom(whole, words));
      continue;
    }
    const tellsNone = !figuresOf(whole).some(({ kind }) => kind === 'quantity');
    const clauses = whole.split(/(?<=[，,])/u);
    const handsIn = tellsNone && clauses.some((clause) => HANDS_IN.test(clause.replace(/[，,。；;]+$/u, '')));
    const certain = withoutDoubts(whole);
    const isAwaited = (clause: string): boolean =>
      (certain.includes(clause) &&
        (AWAITED.test(clause) || CONFIRMS.test(clause) || TO_CHECK.test(clause) || isToReader(clause, words))) ||
      isHollow(clause, words);
    const bareClauses = clauses.map((clause) => clause.replace(/[，,。；;]+$/u, ''));
    const isCalled = CALLED.test(bareClauses[0] ?? '') && isAwaited(bareClauses[1] ?? '');
    const awaited =
      clauses.length > 1 ? clauses.filter((_, i) => (i === 0 && isCalled) || isAwaited(bareClauses[i] ?? '')) : [];
    const told = clauses.filter((clause) => !awaited.includes(clause)).join('');
    const sentence = told === '' ? '' : hollowSubject(clauses[0] ?? '', words) + told;
    // 谢谢，请查收: all of one sentence is said to the reader.
    if (
      handsIn ||
      sentence === '' ||
      (told !== whole &&
        !figuresOf(told).some(({ kind }) => kind === 'quantity') &&
        (hanIn(sentence) < LEAST_TOLD || BARE_TITLE.test(sentence) || isAside(sentence, words)))
    ) {
      remarks.push(whole);
      continue;
    }
    // 高度重视，加强领导，: phrases of one sentence are one remark.
    remarks.push(
      ...(awaited.every((clause) => isHollow(clause.replace(/[，,]$/u, ''), words)) ? [awaited.join('')] : awaited),
    );
    const aside = address || isAside(withoutDoubts(sentence), words);
    const last = stretches.at(-1);
    if (last?.aside === aside) stretches[stretches.length - 1] = { aside, text: last.text + sentence };
    else stretches.push({ aside, text: sentence });
  }
  return [...stretches, ...remarks.map((text) => ({ text, aside: true }))]
    .map(({ text, aside }) => ({ aside, text: text.trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

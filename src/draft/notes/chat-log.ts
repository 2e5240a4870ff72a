import type { DraftingWords } from '../words/drafting-words.js';

/** 张所（河东司法所） 9:10, 律协 王秘书长 2023/12/18 10:05: who wrote the lines below, and when. */
const HEADER =
  /^(?<who>\p{Script=Han}[^，。；:：\d]{1,24}?)\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?(?:上午|下午|晚上|昨天|星期[一二三四五六日])?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u;
/** 2024/12/5 09:12 张敏(法制科), [2024-12-05 09:12:33] 老刘: the same the other way round. */
const DATED_HEADER =
  /^[[【(（]?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+(?:上午|下午|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\]】)）]?\s*(?<who>(?:\p{Script=Han}{1,8}[-—·\s])?\p{Script=Han}{2,3}(?:[（(][^（）()\d]{1,16}[）)])?)[:：]?$/u;
/** “李所”撤回了一条消息, [文件]汇总.xlsx, 「李所：咨询……」: nothing that anybody tells. */
const NOISE =
  /撤回了一条消息|^\[(?:文件|链接|图片|视频|名片|位置)\]|^「[^」]*」$|^(?:以上是|以下为)?(?:打招呼|新消息)|^【[^】]*(?:群|群聊|聊天记录)(?:[（(]\d+人?[）)])?】$/u;
const TOKEN = /\[\p{Script=Han}{1,4}\](?!\()|\[(?:OK|ok)\]|[0-9]{1,3}[″"]$/gu;
const GREETING = /^(?:OK|ok|好的?|收到|嗯|哦|对的?|是的)(?:[，,。!！\s]+|(?=\[))/u;

/** The organisation in a sender's name; null where it names only a person. */
const ORGANISATION =
  /[（(]([^（）()]*(?:局|委|办|院|部|会|中心|所|站|处|科|镇|乡|街道|队))[）)]|^(\S*?(?:局|委|办|院|部|会|中心|所|站|处|科|镇|乡|街道|律协|队))[-\s]/u;

/** 市监局陈芳: a body and a person's name. */
const OF_PERSON =
  /^(\p{Script=Han}{1,8}?(?:局|委|办|院|中心|所|站|科|镇|乡|街道))\p{Script=Han}{2,3}(?<![科股室办局队站处所院委会])$/u;

/** A line of a pasted chat. */
export interface ChatLine {
  readonly text: string;
  /** Spaces before its first character. */
  readonly indent?: number;
  /** Of the first line under a header: the sender's organisation, null where only a person is named. */
  readonly sender?: string | null;
  /** Nothing that anybody tells. */
  readonly noise?: boolean;
}

function senderOf(line: string, { shortNames }: DraftingWords): string | null | undefined {
  const who = (HEADER.exec(line) ?? DATED_HEADER.exec(line))?.groups?.who;
  if (who === undefined) return undefined;
  const [short] = /^\p{Script=Han}+(?=$|[-—·\s])/u.exec(who) ?? [];
  const written = shortNames.get(short ?? '');
  if (written) return written;
  const [, inside, before] = ORGANISATION.exec(`${who} `) ?? [];
  return inside ?? before ?? OF_PERSON.exec(who)?.[1] ?? null;
}

/** The lines of a pasted chat without headers and tokens; other notes as they are, told by having no two headers. */
export function chatUnrolled(lines: readonly string[], words: DraftingWords): readonly ChatLine[] {
  const senders = lines.map((line) => senderOf(line.trim(), words));
  if (senders.filter((sender) => sender !== undefined).length < 2) return lines.map((text) => ({ text }));
  const out: ChatLine[] = [];
  let sender: string | null | undefined;
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (senders[index] !== undefined) {
      sender = senders[index];
    } else if (text !== '') {
      const noise = NOISE.test(text);
      const told = text
        .replace(GREETING, '')
        .replace(TOKEN, '')
        .replace(/^@\S+\s*/u, '')
        .trim();
      const own = noise ? text : told.replace(GREETING, '');
      if (own === '') continue;
      out.push({ text: own, noise, ...(sender !== undefined && { sender }) });
      sender = undefined;
    }
  }
  return out;
}

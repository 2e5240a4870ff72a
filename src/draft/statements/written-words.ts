import { dictionary } from '../../index/segment.js';

/** Characters that 发了, 办了 after them are part of another verb's past: 制发了, 调配了. The dictionary knows most of them. */
export const ENDS_OF_VERBS = '排检审抽调普清核复督巡培轮集受印颁签下制联刊新改召展评备举公分匹承主点测互考述初参';
const WITHIN_VERB = new RegExp(`[${ENDS_OF_VERBS}]$`, 'u');
const HAN = /\p{Script=Han}/u;

/** Whether a word of the text begins at a UTF-16 offset, or the text ends there. The dictionary is loaded by who asks first. */
export function wordStarts(text: string): (offset: number) => boolean {
  let starts: Set<number> | undefined;
  return (offset) => {
    if (starts) return starts.has(offset);
    starts = new Set([text.length]);
    let at = 0;
    for (const word of dictionary().cut(text)) {
      starts.add(at);
      at += word.length;
    }
    return starts.has(offset);
  };
}

/** Whether a quotation or a title is open at the end of a text. */
const isQuoted = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');

/**
 * Puts written wording for spoken wording where that begins a word of its own: 发了 becomes 发放, but in 印发了 and 下发了 it
 * stays. A single character has to be a word by itself: 搞, not that of 搞好.
 */
export function withWrittenWords(text: string, written: ReadonlyMap<string, string>): string {
  let told = text;
  for (const [spoken, better] of written) {
    if (!told.includes(spoken)) continue;
    const starts = wordStarts(told);
    const whole = told;
    told = whole.replaceAll(spoken, (_, at: number) => {
      const before = whole.slice(0, at);
      const within = HAN.test(before.at(-1) ?? '') && (!starts(at) || (spoken[1] === '了' && WITHIN_VERB.test(before)));
      // A name keeps its words: “法援惠民生”.
      const quoted = isQuoted(before);
      const cut = spoken.length === 1 && !starts(at + 1);
      return within || cut || quoted ? spoken : better;
    });
  }
  return told;
}

/** 我局, 我们科室, 我们: whoever reports, speaking of themselves. */
const SELF =
  /(?<=^|，|”|中|今年|去年|全年|目前|年度?)(?:我们?(?:局|委|办|院|中心|单位|部门|所|站|镇|乡|街道|科室|科|处|队|室|这边)|本(?:局|单位|部门|科室|中心|街道)|我们)(?=[^\p{P}\d]|\d{1,2}月|20\d\d年)，?/gu;
/** 案卷评查我们搞了两轮: we, between what was done and the deed. */
const WE_WITHIN =
  /(?<=\p{Script=Han}{2})(?<![为和与跟同对给向由让请帮以被是教带])我们(?=(?:搞|开展|组织|举办|做了|办了|抽查|抽了|查了|发了|建了|一共|总共|全年|今年|一直|也|都))/gu;
/** 咱们, 咱: we, as it is spoken. */
const SPOKEN_WE = /咱们?/gu;
/** 我们区: the place whose report it is. */
const OUR_PLACE = /我们(?=[区县市州旗](?!域|级|里|内))/gu;

/** Without whoever reports as the subject, where that is a word of its own: not 我们科 of 我们科研. */
export function withoutSelf(text: string): string {
  if (!/我|本|咱/.test(text)) return text;
  const placed = text.replace(SPOKEN_WE, '我们').replace(OUR_PLACE, '我').replace(WE_WITHIN, '');
  const starts = wordStarts(placed);
  return placed.replace(SELF, (self, at: number) => {
    const end = at + self.length;
    if (starts(end)) return '';
    return self.startsWith('我们') ? placed.slice(at + 2, end) : self;
  });
}

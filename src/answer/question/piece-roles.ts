import { fold } from '../../domain/fold.js';
import { areModifiers } from './lists.js';
import type { Piece } from './piece.js';

/** A word of so many characters names a thing by itself, though it be common in reports. */
const COMPOUND = 4;

/** So many characters behind a common word name a thing. */
const NAME = 3;

/**
 * Whether a word narrows the term beside it: what stands right before a term does (双语普法, 涉外法律服务), and so does
 * the rest of a compound (法律援助工作站), and where it is done (地铁里普法).
 */
export function narrows(pieces: readonly Piece[], i: number, question: string): boolean {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (!piece || piece.verb || piece.generic) return false;
  const beside = [before, after].filter((other) => other?.term);
  if (beside.some((other) => other?.alternatives.some((each) => each.includes(fold(piece.source))))) return false;
  if (before?.term && before.end === piece.start) return true;
  // 行政复议基层联系点: a common word within a compound parts nothing.
  const term = pieces[i - 2];
  if (piece.source.length >= NAME && term?.term && before?.generic && !before.verb)
    return term.end === before.start && before.end === piece.start;
  if (after && areModifiers(piece, after, question)) return narrows(pieces, i + 1, question);
  if (!after || !/^[上里内]?的?$/u.test(question.slice(piece.end, after.start))) return false;
  return after.term || narrows(pieces, i + 1, question);
}

/** A noun of one character says little, but for one that no report holds: 犬. */
export const isUnheardNoun = ({ source, verb }: Piece, share: number): boolean =>
  source.length === 1 && !verb && share === 0;

/** 执法队伍、执法人员有哪些短板: what is listed with a term is asked for as well, common as it is. */
export const isListedCompound = (pieces: readonly Piece[], i: number, question: string): boolean => {
  const [before, piece] = [pieces[i - 1], pieces[i]];
  if (!piece?.generic || piece.source.length < COMPOUND || !before?.term || before.generic) return false;
  return /^[、和与及]$/u.test(question.slice(before.end, piece.start));
};

/** 给中小学生做法治教育: a term that holds the deed is what is asked. */
const DEED_WITHIN = /[做搞办讲送]|开展|进行/u;

/** 给执法队伍配了无人机 asks for the thing given, whoever gets it. */
export function isReceiver(pieces: readonly Piece[], i: number, question: string): boolean {
  const receives = /(?:给|替|(?<![作成因认称以]|以\p{Script=Han}{1,8})为)\p{Script=Han}{0,4}$/u.test(
    question.slice(0, pieces[i]?.start).trimEnd(),
  );
  if (DEED_WITHIN.test(pieces[i]?.source ?? '')) return false;
  return receives && pieces.slice(i + 1).some(({ generic, verb }) => !generic && !verb);
}

/** 化解了   纠纷: a term with blanked words of asking within, as of 某驿站化解了多少件纠纷. */
const ASKED_WITHIN = /\s{2}/u;

/** What is counted of a subject that the question names beside it: reports leave its noun out (某驿站化解237件). */
export const isCountedOf = (pieces: readonly Piece[], i: number): boolean =>
  ASKED_WITHIN.test(pieces[i]?.source ?? '') &&
  pieces.some(({ term, generic, source }, j) => j !== i && term && !generic && !ASKED_WITHIN.test(source));

/** 台风来的时候,采取了哪些应急处置措施: on an occasion, any measure answers. */
const ON_OCCASION = /(?:时候?|期间|之后|以后)[,\uff0c][^,\uff0c。?]*(?:哪些|什么)$/u;
export const isKindOfMeasure = ({ start, end }: Piece, asked: string): boolean =>
  ON_OCCASION.test(asked.slice(0, start)) && /^(?:措施|举措|手段|办法|行动)/u.test(asked.slice(end));

/** 用数字化手段监督执法, 用短视频讲法律: the means is what is asked. */
export const MEANS = /(?<![实应使])(?:用|靠|借助|依托|运用|利用)[短微小新]?$/u;

/** 在手机上申请行政复议, 景区里设调解室: where or by what it is done. */
export const isWithin = ({ start, end, verb, generic }: Piece, asked: string): boolean =>
  !verb &&
  !generic &&
  ((/在\s*$/u.test(asked.slice(0, start)) && /^[上里内]/u.test(asked.slice(end))) ||
    (/(?:^|[,\uff0c、])\s*$/u.test(asked.slice(0, start)) && /^[里内](?!的?(?:部|容))/u.test(asked.slice(end))));

/** What follows a colon, a bracket or a question asks for details: 信访工作情况:接了多少; 营商环境怎么弄的,有没有请监督员; 案卷评查搞了没有,问题怎么整改. */
const DETAILS =
  /[(\uff08:\uff1a?\uff1f;\uff1b。]|(?:怎么|如何|怎样|咋)[^,\uff0c]{1,8}[,\uff0c]|(?:情况|说说|怎么样|咋样|没有?|了)[,\uff0c][^,\uff0c]*(?:怎么|如何|怎样|咋)\p{Script=Han}?$/u;

/** 怎么培训执法人员,提升队伍素质: what a thing is done for. */
const PURPOSE = /[,\uff0c](?:以|来|从而|进而)?(?:进一步)?(?:提升|提高|增强|促进|推动|确保|保障|优化|改善)/u;

/** 消防、燃气这类安全隐患: the kind that examples are of. */
const KIND_OF = /(?:这类|这些|这样的|之类的?|一类的?|等)的?$/u;

/** Whether a term is there for what is asked beside the subject, or names the kind that examples before it are of. */
export function isAside(pieces: readonly Piece[], i: number, question: string): boolean {
  const piece = pieces[i];
  const subject = pieces.find(({ term, generic }) => term && !generic);
  if (!piece || !subject) return false;
  const quoted = pieces.find(({ start, term }) => term && /[“"]$/u.test(question.slice(0, start)));
  if (quoted && DETAILS.test(question.slice(subject.end, quoted.start))) return piece !== quoted;
  if (subject === piece) return false;
  return (
    DETAILS.test(question.slice(subject.end, piece.start)) ||
    PURPOSE.test(question.slice(subject.end, piece.start)) ||
    KIND_OF.test(question.slice(0, piece.start).trimEnd())
  );
}

import { foldWidth, withoutSpacing } from './characters.js';
import type { Line } from './lines.js';
import { readOrgan } from './organ.js';

export interface Title {
  /** Joined and without layout spacing. */
  readonly text: string;
  /** Lines it stands in: first index and one after the last. */
  readonly start: number;
  readonly end: number;
}

const SUBJECT = /法治|依法行政|依法治/;
const YEARLY = /年度?(?:报告|总结|工作报告|工作总结)|(?:工作|建设)(?:情况|总结|报告)/;
const DOCUMENT_END =
  /(?:报告|总结|情况|汇报|通报|通知|公告|公示|意见|办法|方案|规划|要点|规定|决定|计划|细则|条例|批复|函)(?:\((?!\d{4}年\d)[^()]{1,30}\))?$/;
const LABEL = /^(?:[-–—•·*■◆▪●]\s*|【[^】]{0,10}】\s*)*(?:(?:信息|文件|文章)?(?:标\s*题|名\s*称|题\s*名)\s*[:|]\s*)?/;
const NO_TITLE =
  /[>»]|\.{3}|…|^(?:上|下)一[篇条]|^(?:相关|附件|附:|索引|来源|关键词|主题词|当前|您)|^\d{4}[-/.]|\.(?:docx?|pdf|xlsx?|wps)/i;

/** How likely a text is a report's title: 0 for no title at all. */
function titleScore(text: string): number {
  const folded = foldWidth(withoutSpacing(text));
  if (folded.length < 6 || folded.length > 110 || NO_TITLE.test(folded)) return 0;
  if (/[。;!?]/.test(folded) || /[,:]$/.test(folded) || /^[一二三四五六七八九十]{1,2}、|^\(/.test(folded)) return 0;
  if (!DOCUMENT_END.test(folded)) return 0;
  if (SUBJECT.test(folded) && (YEARLY.test(folded) || /\d{4}年/.test(folded))) return 3;
  if (/年度?报告|年度?(?:工作)?总结/.test(folded)) return 2;
  return /^关于|关于.+的/.test(folded) ? 1 : 0;
}

/** Titles among the lines `from` to `until`, in order; a title split over up to four lines is one. */
export function findTitles(lines: readonly Line[], from: number, until: number): Title[] {
  const titles: Title[] = [];
  for (let start = from; start < until; ) {
    const title = titleAt(lines, start, until);
    if (title) titles.push(title);
    start = title ? title.end : start + 1;
  }
  return titles;
}

function titleAt(lines: readonly Line[], start: number, until: number): Title | null {
  let text = '';
  let found: Title | null = null;
  let best = 0;
  for (let index = start; index < Math.min(start + 4, until); index++) {
    const line = lines[index];
    if (!line || line.text.length > 110) break;
    const piece = line.text.replace(LABEL, '');
    if (index > start && !continuesTitle(text, piece)) break;
    text = joinTitle(text, piece);
    const score = titleScore(text);
    if (score > best) {
      best = score;
      found = { text, start, end: index + 1 };
    }
  }
  return found;
}

/** A title's next line follows an organ's name, or words that do not end a document's name. */
function continuesTitle(text: string, piece: string): boolean {
  if (NO_TITLE.test(foldWidth(piece))) return false;
  const folded = foldWidth(withoutSpacing(text));
  if (readOrgan(text))
    return /^关于|^\d{4}|^二[〇零○]|^法治|^年度/.test(withoutSpacing(foldWidth(piece))) || readOrgan(piece) !== null;
  return (
    SUBJECT.test(folded) ||
    /^关于|关于/.test(folded) ||
    /年度?$/.test(folded) ||
    /(?:镇|乡|县|区|市|街道)$/.test(folded)
  );
}

function joinTitle(text: string, piece: string): string {
  if (text === '') return tightTitle(piece);
  return readOrgan(text) && readOrgan(piece) ? `${text} ${tightTitle(piece)}` : text + tightTitle(piece);
}

/** Joint issuers keep the space between their names. */
function tightTitle(text: string): string {
  const spaced = /^(?:\S{1,2} ){3,}/.test(text);
  if (spaced) return withoutSpacing(text);
  return text
    .trim()
    .replace(/ +/g, (gap, offset: number) =>
      /(?:委员会|政府|局|委)$/.test(text.slice(0, offset)) && !/^\s*关于/.test(text.slice(offset)) ? gap : '',
    );
}

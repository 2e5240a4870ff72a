import { figuresOf } from '../../domain/figures.js';

/** A longer line, or several lines, are notes and no title. */
const TITLE_LIMIT = 40;

/** “请根据附件起草” tells what to do and names no section. */
const IS_ORDER = /^(?:请|麻烦|帮)|附件|附上|起草|写一/;

/** 今年我镇情况（报司法局）, 各单位报来的材料 stand over notes and name no section. */
const IS_CAPTION = /我们|我[局办镇乡所县区市]|咱|今年|20\d\d年(?!度)|[（(]报|报来|报送|上报|汇总|材料|如下|[:：]$/u;

const isTitle = (text: string): boolean =>
  text.length <= TITLE_LIMIT && !/\n|[。；;]/.test(text) && !IS_CAPTION.test(text);

interface SectionAndNotes {
  readonly section: string | null;
  readonly notes: string;
}

/** A title in the first line names the section; a lone title comes without notes. */
export function sectionAndNotes(text: string): SectionAndNotes {
  const [first = '', ...rest] = text.split('\n');
  const section = orderedSection(first);
  if (section !== null) return { section, notes: rest.join('\n').trim() };
  if (!isTitle(first.trim()) || IS_ORDER.test(first)) return { section: null, notes: text };
  return { section: first.trim() || null, notes: rest.join('\n').trim() };
}

/** 帮我写一段关于普法的内容, 起草一节公共法律服务: who asks so wants a section written. */
const ORDERED =
  /^(?:(?:请|麻烦|帮忙?|帮我|给我|替我|我想|我要|想|要)*(?:写|起草|撰写|拟写?)(?:一|1)(?:[段节篇份个条]|下)|(?:请|麻烦|帮忙?|帮我|给我|替我|我想|我要)+(?:写|起草|撰写|拟写?))(?:关于|有关)?([^，。；\n?\uff1f]{2,30}?)(?:的)?(?:段落|部分|内容|材料|稿子|文字|章节|[这一]?[节段])?[:：。！\s]*$/u;

/** The section that a line orders to write; null where it orders none. */
export function orderedSection(line: string): string | null {
  if (asksQuestion(line)) return null;
  const section = ORDERED.exec(line.trim())?.[1]?.trim() ?? '';
  return section.length >= 2 && !/附件|附上|材料|报告$/.test(section) ? section : null;
}

const ASKING = /多少|哪|怎么|如何|什么|谁|各地|其他区|别的区|几[个件次场家]/u;
const ASKING_AT_THE_END = /[?\uff1f]\s*$|吗$|是否|有没有|^那.*呢$|(?![能好行])(\p{Script=Han})不\1/u;
const POLITE = /^(?:请|麻烦|帮|能不能|能否|可不可以|可以)/u;

/** Of the draft at hand, not of the reports. */
const OF_DRAFT =
  /版本?.{0,6}(?:不同|区别|变化|差别)|^改了(?:什么|哪)|^(?!.*[区县市].{0,8}(?:没|未)).{0,14}(?:遗漏|漏(?:了|掉|写)|(?:没有?|未)(?:写进|用上|用到)).{0,8}$|^.{0,4}数[字据].{0,6}(?:错|对不对|对吗|准)/u;

/** Whether a line asks for something to be told of the reports; 能不能短一点？ only asks politely. */
export function asksQuestion(text: string): boolean {
  if (OF_DRAFT.test(text)) return false;
  return ASKING.test(text) || (ASKING_AT_THE_END.test(text) && !POLITE.test(text));
}

/** A longer message that holds a question is material all the same, in UTF-16 units. */
const LONGEST_ASIDE = 60;

/** Whether a message that comes instead of a section or notes is a question to be answered first. */
export const isAside = (text: string): boolean =>
  text.length <= LONGEST_ASIDE && !/[\n\d]/.test(text) && asksQuestion(text);

const LEAST_LINES = 3;
const LEAST_LENGTH = 60;

/** A paragraph with so many counts is reported, not asked. */
const LEAST_COUNTS = 3;

/** Whether a message is what departments report rather than something to ask: several lines with figures, or a paragraph of them. */
export function isMaterial(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const asks = [lines[0] ?? '', lines.at(-1) ?? ''].some((line) => asksQuestion(line)) || /[?\uff1f]/u.test(text);
  const figured = lines.filter((line) => /\d/.test(line.normalize('NFKC'))).length;
  const counts = figuresOf(text).filter(({ kind }) => kind === 'quantity').length;
  return (
    !asks &&
    text.length >= LEAST_LENGTH &&
    (lines.length >= LEAST_LINES ? figured * 2 >= lines.length : counts >= LEAST_COUNTS)
  );
}

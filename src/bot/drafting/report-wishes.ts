import { toNumber } from '../../draft/edits/item-number.js';

/** What is asked for of the whole report; sections are counted through, from 1, -1 is the last one. */
export type ReportWish =
  | { readonly kind: 'file'; readonly notes: boolean }
  | { readonly kind: 'aside' | 'up'; readonly section: number };

const PLEASE = '(?:请|麻烦|帮我|帮忙|给我|我要|我想要?|能不能|可以|把|将|要)*';
const WHOLE =
  '(?:(?:整份|整个|整篇|全部|全套|完整|汇总(?:后|好)?)的?(?:年度)?(?:报告|稿子|文件|文档|材料|各节)?|全文报告|年度报告)';
const GET = '(?:导出|导成|下载|生成|输出|保存|存|转成?|发|做成|打包|要)';
const FORM = '(?:成|为|到|给我|一份|一下|出来|来|个)*\\s*(?:word|docx?)?\\s*(?:文件|文档|版|格式|稿)?(?:给我|吧|出来)*';
const NOTES =
  '(?:[，,]?\\s*(?:并|要|也|连同)?(?:附上?|带上?|包括|含|加上?)(?:起草)?(?:的|所依据的?)?(?:笔记|依据|附件|来源).{0,4})?';
const SECTION = '第?([一二三四五六七八九十]{1,3}|\\d{1,2}|最后一)个?节';

const FILE = [
  new RegExp(`^${PLEASE}${WHOLE}(?:也|都|一起)?${GET}${FORM}(${NOTES})$`, 'iu'),
  new RegExp(`^${PLEASE}${GET}${FORM}${WHOLE}(?:的)?\\s*(?:word|docx?)?(?:文件|文档|版)?(${NOTES})$`, 'iu'),
  new RegExp(`^${WHOLE}的?\\s*(?:word|docx?)(?:文件|文档|版)?(${NOTES})$`, 'iu'),
];
const ASIDE = new RegExp(
  `^${PLEASE}${SECTION}(?:先|从报告里|从报告中|也)*(?:移出|拿出|拿掉|去掉|撤出|抽出|不要|移除|删掉|删除|删).{0,4}$`,
  'u',
);
const ASIDE_VERB_FIRST = new RegExp(`^${PLEASE}(?:移出|拿掉|去掉|撤出|移除|删掉|删除)(?:报告里的)?${SECTION}$`, 'u');
const UP = new RegExp(`^${PLEASE}${SECTION}(?:上移|往上移|往前移|前移|提前)(?:一?[位格节下])?$`, 'u');

/** Understands a wish about the whole report; null where a text is none. */
export function reportWish(text: string): ReportWish | null {
  const said = text.trim().replace(/[。！!]+$/u, '');
  const file = FILE.map((pattern) => pattern.exec(said)).find(Boolean);
  if (file) return { kind: 'file', notes: (file[1] ?? '') !== '' };
  const aside = ASIDE.exec(said) ?? ASIDE_VERB_FIRST.exec(said);
  if (aside) return { kind: 'aside', section: toNumber(aside[1]) };
  const up = UP.exec(said);
  return up ? { kind: 'up', section: toNumber(up[1]) } : null;
}

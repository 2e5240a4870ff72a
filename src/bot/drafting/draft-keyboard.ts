import { InlineKeyboard } from 'grammy';
import type { DraftVersion, WholeReport } from '../../draft/desk/draft-desk.js';
import { cutText } from '../cut-text.js';
import { tidyKeyboard } from '../tidy-keyboard.js';

/** Telegram copies so many UTF-16 units at a tap. */
const COPY_LIMIT = 256;
const VERSIONS_SHOWN = 20;
const TITLE_LIMIT = 30;
/** Three buttons each, and Telegram takes a hundred in all. */
const SECTIONS_SHOWN = 30;
const ASIDE_SHOWN = 5;

/** Buttons of drafting: a letter, a draft's id, perhaps a version. Letters are never reused. */
export const DRAFT_BUTTON = /^g([a-z]):([\w-]{1,40})(?::(\d{1,6}))?$/;

const data = (letter: string, { draft }: DraftVersion, version?: number): string =>
  version === undefined ? `g${letter}:${draft.id}` : `g${letter}:${draft.id}:${version}`;

/** Data of the button that sends a draft as a Word file. */
export const draftFileData = (saved: DraftVersion): string => data('w', saved);

/** Buttons under a draft. */
export function draftKeyboard(saved: DraftVersion): InlineKeyboard {
  const { text } = saved.draft;
  const keyboard = new InlineKeyboard().text('Word 文件', draftFileData(saved));
  if (text.length <= COPY_LIMIT) keyboard.copyText('复制', text);
  else keyboard.text('复制', data('c', saved));
  keyboard.row().text('同类地区写法', data('p', saved)).text('Word 附笔记', data('a', saved));
  if (saved.version > 1) keyboard.text(`版本（${saved.version}）`, data('v', saved));
  return keyboard;
}

/** One button a version to bring it back. */
export function versionsKeyboard(versions: readonly DraftVersion[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const current = versions.at(-1)?.version;
  for (const saved of versions.slice(-VERSIONS_SHOWN)) {
    if (saved.version === current) continue;
    keyboard.text(`恢复第${saved.version}版`, data('r', saved, saved.version));
    keyboard.text('与现在对比', data('d', saved, saved.version)).row();
  }
  return tidyKeyboard(keyboard);
}

/** Buttons of whole reports: a section goes up, out of the report, or back into it. */
export const REPORT_BUTTON = /^g([uxb]):([\w-]{1,40})$/;

/** Buttons under a whole report: one file, and each section to go on with, to move up or to take out; and back in. */
export function reportKeyboard({ parts }: WholeReport, aside: readonly DraftVersion[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const sections = parts.flatMap((part) => part.sections.map((section, index) => ({ ...section, index })));
  if (sections.length > 0) keyboard.text('整份 Word 文件', 'gz:all').text('Word 附笔记', 'gz:notes').row();
  for (const { draftId, heading, index } of sections.slice(0, SECTIONS_SHOWN)) {
    keyboard.text(`改：${cutText(heading, TITLE_LIMIT)}`, `gs:${draftId}`);
    if (index > 0) keyboard.text('上移', `gu:${draftId}`);
    keyboard.text('移出', `gx:${draftId}`).row();
  }
  for (const { draft } of aside.slice(-ASIDE_SHOWN)) {
    keyboard.text(`放回：${cutText(draft.heading, TITLE_LIMIT)}`, `gb:${draft.id}`).row();
  }
  return tidyKeyboard(keyboard);
}

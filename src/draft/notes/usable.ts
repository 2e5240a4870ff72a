import type { Note } from '../../domain/draft.js';
import { UnusableNotesError } from '../../domain/errors.js';

/** Most UTF-16 units of notes in one draft: about 15 pages, far beyond what one section holds. */
const MAX_NOTES_LENGTH = 20_000;

/** Throws `UnusableNotesError` where notes are longer than one draft takes. */
export function checkLength(raw: string): void {
  if (raw.length > MAX_NOTES_LENGTH) {
    throw new UnusableNotesError(
      `笔记有${raw.length}字，超出一次起草的上限${MAX_NOTES_LENGTH}字，请按章节分几次发送。`,
    );
  }
}

/** Throws `UnusableNotesError` where nothing can be written from notes, with what to do. */
export function checkUsable(notes: readonly Note[]): void {
  const text = notes.map((note) => note.text).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isChinese = (note: string): boolean =>
    (note.match(/\p{Script=Han}/gu)?.length ?? 0) >= Math.max(4, (note.match(/\p{L}/gu)?.length ?? 0) / 2);
  if (notes.length === 0) throw new UnusableNotesError('没有看到笔记内容，请把部门报来的材料粘贴过来或发送文件。');
  if (letters === 0) throw new UnusableNotesError('笔记里只有数字，看不出说的是什么，请给每个数字写上事项名称。');
  if (han < letters * 0.3 && !notes.some((note) => isChinese(note.text)))
    throw new UnusableNotesError('笔记不是中文，请改用中文笔记后再发送。');
  if (han < 4) throw new UnusableNotesError('笔记太短，写不成一节，请至少写一句完整的工作情况。');
}

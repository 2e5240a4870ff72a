import type { MessageEntity } from 'grammy/types';

/** Text with its spans; offsets and lengths are UTF-16 units of `text`. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Cuts white space off both ends and moves the spans with the text; spans left empty go. Sorted, outer first. */
export function trimFormatted({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim();
  const cut = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - cut);
    const end = Math.min(trimmed.length, entity.offset + entity.length - cut);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: moved.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

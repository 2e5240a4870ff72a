import { FormattedString } from '@grammyjs/parse-mode';
import type { MessageEntity } from 'grammy/types';
import type { Answer, Citation } from '../domain/answer.js';

/** Address of a report opened at a range (UTF-16 units of its text). */
export type ReadingAddress = (reportId: string, start: number, end: number) => string;

const HEADING_LIMIT = 60;

const isHeading = (line: string, before: string | undefined, after: string | undefined): boolean =>
  before === '' &&
  Boolean(after) &&
  line.length <= HEADING_LIMIT &&
  !/\[\d+\]|[。;\uff1b]$/.test(line) &&
  !/^[-•·|]/.test(line);

/** Marks as links into a reading view, where there is one. */
const markLinks = (text: string, citations: readonly Citation[], reading: ReadingAddress): readonly MessageEntity[] =>
  [...text.matchAll(/\[(\d+)\]/g)].flatMap(({ 0: mark, 1: n, index }): MessageEntity[] => {
    const cited = citations.find((citation) => citation.n === Number(n));
    if (!cited) return [];
    const url = reading(cited.reportId, cited.start, cited.end);
    return [{ type: 'text_link', offset: index, length: mark.length, url }];
  });

/**
 * The answer as the chat shows it: conclusion and block headings in bold, marks as links where `reading` gives addresses;
 * its text is data, never markup.
 */
export function answerMessage(answer: Answer, reading: ReadingAddress | null): FormattedString {
  const text = (answer.text.trim() || answer.reason || '没有找到可以回答的内容。').replaceAll('\r', '');
  const lines = text.split('\n');
  const entities: MessageEntity[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    const bold =
      index === 0 ? lines.length > 1 : isHeading(line.trim(), lines[index - 1]?.trim(), lines[index + 1]?.trim());
    if (bold && line.length > 0) entities.push({ type: 'bold', offset, length: line.length });
    offset += line.length + 1;
  });
  if (reading) entities.push(...markLinks(text, answer.citations, reading));
  // In the order of the text, outer ones first, as Telegram itself lists them.
  return new FormattedString(
    text,
    entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length),
  );
}

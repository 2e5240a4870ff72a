import { FormattedString } from '@grammyjs/parse-mode';
import type { MessageEntity } from 'grammy/types';
import type { Answer } from '../domain/answer.js';

const HEADING_LIMIT = 60;

const isHeading = (line: string, before: string | undefined, after: string | undefined): boolean =>
  before === '' &&
  Boolean(after) &&
  line.length <= HEADING_LIMIT &&
  !/\[\d+\]|[。;]$/.test(line) &&
  !/^[-•·|]/.test(line);

/** The answer as the chat shows it: conclusion and block headings in bold; its text is data, never markup. */
export function answerMessage(answer: Answer): FormattedString {
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
  return new FormattedString(text, entities);
}

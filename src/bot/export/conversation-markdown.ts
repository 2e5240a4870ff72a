import type { Citation } from '../../domain/answer.js';
import { reportLabel } from '../../domain/report.js';
import type { KeptAnswer } from '../store/answer-store.js';
import { timeText } from '../time-text.js';

/** Text of reports and users is data: nothing of it acts as markup. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2');

const source = (citation: Citation): string => {
  const label = reportLabel({ ...citation, source: citation.reportId });
  return `- ${plain(`[${citation.n}] ${[label, ...citation.section].join(' › ')}：“${citation.quote.replace(/\s+/g, ' ')}”`)}`;
};

const block = ({ at, inquiry, answer }: KeptAnswer): string =>
  [
    `## ${plain(inquiry.question.replace(/\s+/g, ' '))}`,
    `*${timeText(at)}*`,
    plain(answer.text).replaceAll('\n', '  \n'),
    ...(answer.citations.length > 0 ? ['**来源**', answer.citations.map(source).join('\n')] : []),
  ].join('\n\n');

/** A conversation with the sources of each answer, as Markdown. */
export function conversationMarkdown(answers: readonly KeptAnswer[]): string {
  return `${['# 法言对话记录', ...answers.map(block)].join('\n\n')}\n`;
}

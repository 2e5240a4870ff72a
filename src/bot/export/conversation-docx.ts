import { reportLabel } from '../../domain/report.js';
import type { KeptAnswer } from '../store/answer-store.js';
import { timeText } from '../time-text.js';

const FONTS = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' } as const;
/** Half points: 14 pt for text, 10.5 pt for sources. */
const TEXT_SIZE = 28;
const SOURCE_SIZE = 21;
/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A conversation with the sources of each answer, as DOCX. */
export async function conversationDocx(answers: readonly KeptAnswer[]): Promise<Buffer> {
  // Loaded when needed: it would lengthen the start otherwise.
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const run = (text: string, size = TEXT_SIZE) => new TextRun({ text: text.replace(NOT_XML, ''), size, font: FONTS });
  const lines = (text: string) => text.split('\n').map((line) => new Paragraph({ children: [run(line)] }));
  const children = answers.flatMap(({ at, inquiry, answer }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(inquiry.question)] }),
    new Paragraph({ children: [run(timeText(at), SOURCE_SIZE)] }),
    ...lines(answer.text),
    ...answer.citations.map((citation) => {
      const place = [reportLabel({ ...citation, source: citation.reportId }), ...citation.section].join(' › ');
      return new Paragraph({ children: [run(`[${citation.n}] ${place}：“${citation.quote}”`, SOURCE_SIZE)] });
    }),
  ]);
  const title = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('法言对话记录')] });
  return Packer.toBuffer(new Document({ sections: [{ children: [title, ...children] }] }));
}

import type { Answer } from '../../domain/answer.js';
import { reportLabel } from '../../domain/report.js';
import { answerMessage } from '../answer-message.js';
import type { KeptAnswer } from '../store/answer-store.js';
import { timeText } from '../time-text.js';

const FONTS = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312' } as const;
/** Half points: 22 pt for the title, 14 pt for text, 10.5 pt for sources. */
const TITLE_SIZE = 44;
const TEXT_SIZE = 28;
const SOURCE_SIZE = 21;
/** Space above a question, in twentieths of a point. */
const BEFORE_QUESTION = 360;
/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

interface Line {
  readonly text: string;
  readonly bold: boolean;
}

/** The lines of an answer; its conclusion and the headings of its blocks are bold, as in the chat. */
function linesOf(answer: Answer): readonly Line[] {
  const { text, entities } = answerMessage(answer, null);
  const bold = new Set(entities.flatMap(({ type, offset }) => (type === 'bold' ? [offset] : [])));
  let offset = 0;
  return text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, bold: bold.has(start) };
  });
}

/** A conversation with the sources of each answer, as DOCX. */
export async function conversationDocx(answers: readonly KeptAnswer[]): Promise<Buffer> {
  // Loaded when needed: it would lengthen the start otherwise.
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx');
  const run = (text: string, size = TEXT_SIZE, bold = false) =>
    new TextRun({ text: text.replace(NOT_XML, ''), size, bold, color: '000000', font: FONTS });
  const children = answers.flatMap(({ at, inquiry, answer }) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      spacing: { before: BEFORE_QUESTION },
      children: [run(inquiry.question, TEXT_SIZE, true)],
    }),
    new Paragraph({ children: [run(timeText(at), SOURCE_SIZE)] }),
    ...linesOf(answer).map(({ text, bold }) => new Paragraph({ children: [run(text, TEXT_SIZE, bold)] })),
    ...answer.citations.map((citation) => {
      const place = [reportLabel({ ...citation, source: citation.reportId }), ...citation.section].join(' › ');
      return new Paragraph({ children: [run(`[${citation.n}] ${place}：“${citation.quote}”`, SOURCE_SIZE)] });
    }),
  ]);
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: [run('法言对话记录', TITLE_SIZE, true)],
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [title, ...children] }] }));
}

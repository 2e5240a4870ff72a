import { FormattedString } from '@grammyjs/parse-mode';
import type { Draft } from '../../domain/draft.js';
import { reportLabel } from '../../domain/report.js';
import type { DraftVersion, WholeReport } from '../../draft/desk/draft-desk.js';
import type { DiffPart } from '../../draft/desk/text-diff.js';
import { unusedRemarks } from '../../draft/section/unused-remarks.js';
import { timeText } from '../time-text.js';

/** A draft of very repetitive notes has a remark for each. */
const REMARKS_SHOWN = 12;
/** Units of unchanged text shown on each side of a change. */
const DIFF_MARGIN = 12;

const bullets = (title: string, lines: readonly string[]): string => {
  const more = lines.length > REMARKS_SHOWN ? [`……另有${lines.length - REMARKS_SHOWN}点`] : [];
  const shown = [...lines.slice(0, REMARKS_SHOWN), ...more].map((line) => `· ${line}`);
  return shown.length === 0 ? '' : `\n\n${title}\n${shown.join('\n')}`;
};

/** The section as it would be pasted, its heading in bold. */
function sectionMessage(text: string): FormattedString {
  const [heading = '', ...lines] = text.split('\n');
  return FormattedString.bold(heading).plain(lines.map((line) => `\n${line}`).join(''));
}

/** What is proven so far, and that more is to come. */
export const growingDraft = (text: string): FormattedString => sectionMessage(text).plain('\n\n……');

/** The section, and below it what the user should know. */
export function draftMessage({ draft }: DraftVersion): FormattedString {
  const message = sectionMessage(draft.text);
  const remarks = [...draft.remarks, ...unusedRemarks(draft), ...draft.peerRemarks];
  return message.plain(bullets('请注意：', remarks));
}

const shortened = (text: string): string =>
  text.length <= DIFF_MARGIN * 2 + 1 ? text : `${text.slice(0, DIFF_MARGIN)}…${text.slice(-DIFF_MARGIN)}`;

/** What changed: what went struck through, what came in bold. */
export function diffMessage(made: string, parts: readonly DiffPart[]): FormattedString {
  const changes = parts.map(({ kind, text }) => {
    if (kind === 'removed') return FormattedString.strikethrough(text);
    return kind === 'added' ? FormattedString.bold(text) : new FormattedString(shortened(text));
  });
  if (!parts.some(({ kind }) => kind !== 'same')) return new FormattedString(made);
  return new FormattedString(`${made}\n改动（划去的是删去的，加粗的是新写的）：\n`).concat(...changes);
}

/** Peers' wording on the same topic. */
export function peersMessage({ peers }: Draft): FormattedString {
  if (peers.length === 0) return new FormattedString('库里没有找到同类地区在这个主题上的写法。');
  const blocks = peers.map((peer) =>
    FormattedString.bold(reportLabel({ ...peer, source: peer.reportId }))
      .plain('\n')
      .concat(FormattedString.blockquote(peer.quote.trim())),
  );
  return new FormattedString('同类地区的写法，仅供参考，其中的数字不会写进您的稿子：\n\n').concat(
    FormattedString.join(blocks, '\n'),
  );
}

export function versionsMessage(versions: readonly DraftVersion[]): FormattedString {
  const lines = versions.map(({ version, savedAt, made }) => `第${version}版 ${timeText(savedAt)} ${made}`);
  return new FormattedString(['这一节的各个版本：', ...lines].join('\n'));
}

/** The headings of the whole report in order, and what it lacks. */
export function structureMessage({ parts, remarks }: WholeReport): FormattedString {
  const lines = parts.flatMap(({ heading, sections }) => {
    const titles = sections.map((section) => section.heading).filter((title) => title !== heading);
    return [sections.length === 0 ? `${heading}（还没有）` : heading, ...titles];
  });
  return FormattedString.bold('报告的结构').plain(`\n${lines.join('\n')}${bullets('请注意：', remarks)}`);
}

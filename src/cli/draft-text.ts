import type { Draft } from '../domain/draft.js';
import { unusedRemarks } from '../draft/section/unused-remarks.js';

/** A draft for reading on a terminal: the text, what to look at, and peers' wording. */
export function draftText(draft: Draft): string {
  return [
    draft.text,
    block('请注意：', [...draft.remarks, ...unusedRemarks(draft), ...draft.peerRemarks]),
    block(
      '同类地区的写法（数字仅供参考，不会写进正文）：',
      draft.peers.map(
        (peer) =>
          `${[peer.district ?? peer.title ?? '未知地区', peer.year === null ? '' : `${peer.year}年`].join('')}：${peer.quote.trim()}`,
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const block = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `- ${line}`)].join('\n');

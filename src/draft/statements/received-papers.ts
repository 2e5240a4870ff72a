import type { DraftingWords } from '../words/drafting-words.js';

/** Says that papers came in, or what became of them. */
const RECEIVED = /收到|接到|接收|办理|办结|办复|回复|答复|采纳|整改|落实|反馈/u;
/** Says that they went out. */
const ISSUED = /制发|发出|发送|送达|印发|提出|移送/u;

/**
 * 检察院：检察建议收到31件: an organ stands over the papers that it issues, so whoever received them is another. The organ is
 * told with its paper and is not who did it; null for any other sentence.
 */
export function receivedFrom(text: string, department: string | null, { papers }: DraftingWords): string | null {
  if (department === null || !RECEIVED.test(text) || ISSUED.test(text)) return null;
  for (const [paper, issuer] of papers) {
    if (!text.includes(paper) || !department.endsWith(issuer)) continue;
    return text.includes(issuer) ? text : text.replace(paper, department + paper);
  }
  return null;
}

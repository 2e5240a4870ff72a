import { createHash } from 'node:crypto';
import type { Draft, DraftSentence, Note } from '../../domain/draft.js';
import type { DraftParagraph } from './prose.js';

/** What a draft is made of, before its text is put together. */
export interface DraftParts {
  readonly id?: string;
  readonly section: string;
  readonly heading: string;
  readonly notes: readonly Note[];
  readonly paragraphs: readonly DraftParagraph[];
  readonly engine: string;
  readonly remarks: readonly string[];
  readonly peers?: Draft['peers'];
  readonly peerRemarks?: readonly string[];
}

/** Puts text, placeholders and unused notes together from the sentences. */
export function assemble(parts: DraftParts): Draft {
  const paragraphs = parts.paragraphs.filter((paragraph) => paragraph.length > 0);
  const sentences = paragraphs.flat();
  const text = sectionText(parts.heading, paragraphs);
  const used = new Set(sentences.flatMap((sentence) => sentence.notes));
  return {
    id: parts.id ?? draftId(parts.section, parts.notes),
    section: parts.section,
    heading: parts.heading,
    text,
    notes: parts.notes.map(({ n, text: note, department }) => ({
      n,
      text: note,
      ...(department ? { department } : {}),
    })),
    sentences,
    unusedNotes: parts.notes.map((note) => note.n).filter((n) => !used.has(n)),
    placeholders: text.match(/【待补充:[^】]*】/g) ?? [],
    peers: parts.peers ?? [],
    peerRemarks: parts.peerRemarks ?? [],
    remarks: parts.remarks,
    engine: parts.engine,
  };
}

/** Heading and paragraphs, one a line. */
export const sectionText = (heading: string, paragraphs: readonly DraftParagraph[]): string =>
  [heading, ...paragraphs.map((paragraph) => paragraph.map((each) => each.text).join(''))].join('\n');

/** The same section and notes give the same id. */
const draftId = (section: string, notes: readonly Note[]): string =>
  createHash('sha256')
    .update(JSON.stringify([section, notes.map((note) => note.text)]))
    .digest('hex')
    .slice(0, 16);

/** The paragraphs of a draft's text, as its sentences. */
export function paragraphsOf(draft: Draft): readonly DraftParagraph[] {
  const queue = [...draft.sentences];
  return draft.text
    .split('\n')
    .slice(1)
    .map((line) => {
      const taken: DraftSentence[] = [];
      let length = 0;
      while (length < line.length && queue[0]) {
        taken.push(queue[0]);
        length += queue.shift()?.text.length ?? 0;
      }
      return taken;
    });
}

/** Puts changed paragraphs, notes or heading into a draft. */
export function rebuilt(
  draft: Draft,
  change: {
    readonly paragraphs?: readonly DraftParagraph[];
    readonly notes?: readonly Note[];
    readonly heading?: string;
    readonly remarks?: readonly string[];
  },
): Draft {
  const { id, section, engine, peers, peerRemarks } = draft;
  const paragraphs = change.paragraphs ?? paragraphsOf(draft);
  const notes = change.notes ?? draft.notes;
  const remarks = change.remarks ?? draft.remarks;
  return assemble({
    id,
    section,
    engine,
    peers,
    peerRemarks,
    notes,
    paragraphs,
    remarks,
    heading: change.heading ?? draft.heading,
  });
}

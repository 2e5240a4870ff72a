import { z } from 'zod';
import type { DraftSentence } from '../../domain/draft.js';
import { readJsonReply, readPartialList } from '../../domain/json-reply.js';
import { fullWidthPunctuation } from '../statements/wording.js';

/** A sentence as a model wrote it, nothing proven yet. */
export interface ModelSentence {
  readonly kind: 'lead' | 'measure' | 'result' | 'problem' | 'plan';
  /** Sentences of one measure share it. */
  readonly item: number;
  /** With closing mark, without enumerator, markup and brackets of ours. */
  readonly text: string;
  readonly notes: readonly number[];
}

/** A sentence that passed the guard, or stands marked. */
export type GuardedSentence = ModelSentence & Pick<DraftSentence, 'flags'>;

const Notes = z.array(z.coerce.number().int()).catch([]);
const Sentence = z.object({
  kind: z.enum(['lead', 'measure', 'result', 'problem', 'plan']).catch('measure'),
  item: z.coerce.number().int().catch(1),
  text: z.string(),
  notes: Notes,
});
const Sentences = z.object({ sentences: z.array(Sentence) });
const Repairs = z.object({
  sentences: z.array(z.object({ sentence: z.coerce.number().int(), text: z.string(), notes: Notes })),
});

/** More sentences than this are no section. */
const MOST_SENTENCES = 200;

/** One sentence of plain text. Our own brackets go: what they held has to be proven like the rest. */
function plainSentence(text: string): string {
  const plain = fullWidthPunctuation(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/[【】]|\*\*|`+|<[^>]{0,200}>/g, '')
    .replace(
      /^\s*(?:[-*•]\s*)?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*|[一二三四五六七八九十]{1,2}是)?/u,
      '',
    )
    .trim()
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replace(/[。.；;，,\s]+$/u, '');
  return plain === '' ? '' : `${plain}。`;
}

const plainSentences = (sentences: readonly ModelSentence[]): readonly ModelSentence[] =>
  sentences
    .map((sentence) => ({ ...sentence, text: plainSentence(sentence.text) }))
    .filter((sentence) => sentence.text !== '');

/** Null where the reply is not what was asked for. */
export function readSentences(reply: string): readonly ModelSentence[] | null {
  const parsed = Sentences.safeParse(readJsonReply(reply));
  if (!parsed.success || parsed.data.sentences.length > MOST_SENTENCES) return null;
  return plainSentences(parsed.data.sentences);
}

/** The whole sentences of a reply still under way, in its order; each later state begins with the earlier one. */
export function readSentencesSoFar(reply: string): readonly ModelSentence[] {
  const items = readPartialList(reply, 'sentences').items.slice(0, MOST_SENTENCES);
  return plainSentences(items.flatMap((item) => Sentence.safeParse(item).data ?? []));
}

/** Repaired text and notes by number of the sentence; empty where the reply is of no use. */
export function readRepairs(reply: string): ReadonlyMap<number, Pick<ModelSentence, 'text' | 'notes'>> {
  const parsed = Repairs.safeParse(readJsonReply(reply));
  if (!parsed.success) return new Map();
  return new Map(
    parsed.data.sentences.map(({ sentence, text, notes }) => [sentence, { text: plainSentence(text), notes }] as const),
  );
}

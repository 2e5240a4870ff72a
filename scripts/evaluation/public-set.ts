import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const documentSchema = z.object({ id: z.string(), text: z.string() });

const querySchema = z.object({
  id: z.string(),
  question: z.string(),
  gold_doc_ids: z.array(z.string()),
  /** The words that answer; absent where the whole document does. */
  gold_spans: z.array(z.string()).optional(),
  answerable: z.boolean(),
  split: z.string(),
  admin_law: z.boolean().optional(),
});

export type PublicQuery = z.infer<typeof querySchema>;

export interface PublicSet {
  /** The file to index. */
  readonly corpusFile: string;
  /** One key for all documents of equal text, by document id. */
  readonly keyById: ReadonlyMap<string, string>;
  /** Answerable questions only. */
  readonly queries: readonly PublicQuery[];
}

/** Reads `corpus.jsonl` and `queries.jsonl` of a folder. Throws where a line is not what the evaluation README says. */
export function readPublicSet(folder: string): PublicSet {
  const corpusFile = join(folder, 'corpus.jsonl');
  const firstIdByText = new Map<string, string>();
  const keyById = new Map<string, string>();
  for (const { id, text } of readLines(corpusFile).map((line) => documentSchema.parse(line))) {
    const key = firstIdByText.get(text) ?? id;
    firstIdByText.set(text, key);
    keyById.set(id, key);
  }
  const queries = readLines(join(folder, 'queries.jsonl')).map((line) => querySchema.parse(line));
  return { corpusFile, keyById, queries: queries.filter(({ answerable }) => answerable) };
}

function readLines(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

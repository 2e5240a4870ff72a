import { readFileSync } from 'node:fs';
import { z } from 'zod';

const goldSchema = z.object({
  district: z.string(),
  quote: z.string().min(1),
  /** Passages that answer as well as `quote`. */
  any: z.array(z.string().min(1)).optional(),
});

const questionSchema = z.object({
  id: z.string().min(1),
  /** The six answerable kinds, `unanswerable`, and our own `clarify`: the assistant has to ask which district is meant. */
  kind: z.enum(['survey', 'fact', 'compare', 'filter', 'paraphrase', 'followup', 'unanswerable', 'clarify']),
  question: z.string().min(1),
  gold: z.array(goldSchema),
  /** Strings that the answer has to show, numbers as whole tokens. */
  must: z.array(z.string()),
  /** Districts whose reports say nothing of it. */
  absent: z.array(z.string()),
  note: z.string().optional(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })).optional(),
});

export type EvaluationQuestion = z.infer<typeof questionSchema>;

/** One question a line; blank lines are skipped. Throws an Error that names file and line of the first bad one. */
export function readQuestions(file: string): readonly EvaluationQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [questionSchema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${file}, line ${index + 1} is not a question`, { cause });
      }
    });
}

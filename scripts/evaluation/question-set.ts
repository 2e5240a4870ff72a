import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Question files over one folder of reports. */
export interface QuestionSet {
  readonly name: string;
  /** `questions*.jsonl` and `held-out.jsonl`, in alphabetical order from the first to tune on to the one held out. */
  readonly files: readonly string[];
  readonly reports: string;
}

/** The reports that a set without a `reports` folder asks about. */
const SAMPLES = 'corpus/reports';

/** What a folder holds. Throws where it holds no question file. */
export function readQuestionSet(folder: string): QuestionSet {
  const names = readdirSync(folder).sort();
  const files = [
    ...names.filter((name) => /^questions.*\.jsonl$/.test(name)),
    ...names.filter((name) => name === 'held-out.jsonl'),
  ];
  if (files.length === 0) throw new Error(`No questions*.jsonl in ${folder}`);
  const own = join(folder, 'reports');
  return {
    name: basename(folder),
    files: files.map((name) => join(folder, name)),
    reports: existsSync(own) ? own : SAMPLES,
  };
}

import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { generateReports } from '../generated-reports.js';

/** The size that stands for the five reports of the corpus; any other is a number of generated passages. */
export const FIVE_REPORTS = 5;
const SAMPLES = 'corpus/reports';

/** Writes a bulk file of generated reports whose ids start with `prefix`; the five reports are read where they are. */
export function reportSource(size: number, file: string, prefix = ''): string {
  if (size === FIVE_REPORTS) return SAMPLES;
  const descriptor = openSync(file, 'w');
  for (const report of generateReports(size)) {
    writeSync(descriptor, `${JSON.stringify({ ...report, id: prefix + report.id })}\n`);
  }
  closeSync(descriptor);
  return file;
}

/** The texts of a bulk file, or of every file in a folder. */
export function readTexts(root: string): string[] {
  if (!root.endsWith('.jsonl')) return readdirSync(root).map((name) => readFileSync(join(root, name), 'utf8'));
  const lines = readFileSync(root, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

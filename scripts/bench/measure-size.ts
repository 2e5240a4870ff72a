import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Drafted, NOTES, SECTION } from './draft-role.js';
import type { Answered, Blocked, Indexed } from './fayan-roles.js';
import { latencyOf } from './latency.js';
import { reportSource } from './report-source.js';
import { askOnce, draftOnce, runRole, runRoleWithin } from './run-role.js';
import type { StockMeasured } from './stock-roles.js';

/** Passages of the reports that are indexed while the assistant answers. */
const FURTHER_PASSAGES = 2_000;
const STARTS = 3;

export interface Measured {
  readonly indexed: Indexed;
  readonly answered: Answered;
  readonly drafted: Drafted;
  readonly blocked: Blocked;
  /** From the start of a process to its first answer and its end, in milliseconds; the middle one of three. */
  readonly start: number;
  /** The same to the end of `draft`. */
  readonly draftStart: number;
  /** Null where it took longer than it may. */
  readonly stock: (StockMeasured & { readonly start: number; readonly startMemory: number }) | null;
}

/**
 * Measures one size, each thing in a process of its own, one after the other, in a folder that is cleared away. The stock
 * recipe may take `stockLimitMs`, 0 for any time.
 */
export async function measureSize(size: number, stockLimitMs: number, say: (step: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-bench-'));
  const dataDir = join(folder, 'data');
  try {
    const root = reportSource(size, join(folder, 'reports.jsonl'));
    say('indexing');
    const indexed = await runRole<Indexed>('index', { dataDir, root });
    say('answering');
    const answered = await runRole<Answered>('answer', { dataDir });
    const question = answered.questions[0] ?? '';
    const start = await middleTime(() => askOnce(dataDir, question));
    say('drafting');
    const drafted = await runRole<Drafted>('draft', { dataDir });
    const notesFile = join(folder, 'notes.txt');
    writeFileSync(notesFile, NOTES);
    const draftStart = await middleTime(() => draftOnce(dataDir, SECTION, notesFile));
    say('indexing while answering');
    const further = ['first', 'second'].map((name) =>
      reportSource(FURTHER_PASSAGES, join(folder, `${name}.jsonl`), `${name}-`),
    );
    const blocked = await runRole<Blocked>('block', { dataDir, further });
    say('stock recipe');
    const store = join(folder, 'stock');
    const task = { root, folder: store, questions: answered.questions };
    const stock = await runRoleWithin<StockMeasured>('stock', task, stockLimitMs);
    const own = { indexed, answered, drafted, blocked, start, draftStart };
    if (stock === null) return { ...own, stock };
    let startMemory = 0;
    const stockStart = await middleTime(async () => {
      startMemory = await runRole<number>('stock-start', { folder: store, question });
    });
    return { ...own, stock: { ...stock, start: stockStart, startMemory } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function middleTime(call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return latencyOf(times).p50;
}

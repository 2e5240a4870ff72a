import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchTable } from './bench/bench-table.js';
import { measureSize } from './bench/measure-size.js';

const SIZES = '5,10000,100000';

/** The stock recipe is given up at a size after this long; `--stock-at-all-sizes` waits for it. */
const STOCK_LIMIT_MS = 180_000;

const NOTES = `Both read the same reports on the same machine, one process after the other. Stock recipe: LangChain's recursive splitter
(160 characters, so that chunks are about as long as passages), HNSWLib and BM25Retriever of @langchain/community, all else
as it comes. Its embedding is hashed character bigrams, 256 dimensions: it stands for any fast embedding and takes next to
no time. It is given up after ${STOCK_LIMIT_MS / 60_000} minutes a size unless --stock-at-all-sizes is given. BM25Retriever splits at spaces
only, so that a Chinese question is one word to it.`;

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main(): Promise<number> {
  const { values: options } = parseArgs({
    options: {
      sizes: { type: 'string', default: SIZES },
      'stock-at-all-sizes': { type: 'boolean', default: false },
    },
  });
  const stockLimitMs = options['stock-at-all-sizes'] ? 0 : STOCK_LIMIT_MS;
  const sizes = options.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sizes are numbers, like ${SIZES}`);
  console.log(`${NOTES}\n\n${availableParallelism()} cores, load ${load()} at the start, Node ${process.version}\n`);
  for (const size of sizes) {
    const measured = await measureSize(size, stockLimitMs, (step) => console.error(`${size}: ${step}`));
    console.log(`${benchTable(size, measured)}\n\nload ${load()} at the end of it\n`);
  }
  return 0;
}

/** Processes that ran or waited to run in the last minute: above the number of cores, times are too long. */
function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}

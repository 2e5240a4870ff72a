import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchTable } from './bench/bench-table.js';
import { measureSize } from './bench/measure-size.js';

const SIZES = '5,10000,100000';

/** Above it the stock recipe takes minutes to insert; `--stock-at-all-sizes` has it measured all the same. */
const STOCK_UP_TO = 20_000;

const NOTES = `Both read the same reports on the same machine, one process after the other. Stock recipe: LangChain's recursive splitter
(160 characters, so that chunks are about as long as passages), HNSWLib and BM25Retriever of @langchain/community, all else
as it comes. Its embedding is hashed character bigrams, 256 dimensions: it stands for any fast embedding and takes next to
no time. BM25Retriever splits at spaces only, so that a Chinese question is one word to it.`;

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
  const sizes = options.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sizes are numbers, like ${SIZES}`);
  console.log(`${NOTES}\n\n${availableParallelism()} cores, load ${load()} at the start, Node ${process.version}\n`);
  for (const size of sizes) {
    const withStock = options['stock-at-all-sizes'] || size <= STOCK_UP_TO;
    const measured = await measureSize(size, withStock, (step) => console.error(`${size}: ${step}`));
    console.log(`${benchTable(size, measured)}\n\nload ${load()} at the end of it\n`);
  }
  return 0;
}

/** Processes that ran or waited to run in the last minute: above the number of cores, times are too long. */
function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}

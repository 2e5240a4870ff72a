import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { Document } from 'langchain';
import { BigramEmbeddings } from './bigram-embeddings.js';
import { RESULTS, WARM_UP } from './fayan-roles.js';
import { recall } from './graph-recall.js';
import { type Latency, measureEach } from './latency.js';
import { peakMemory } from './peak-memory.js';
import { readTexts } from './report-source.js';

/** Characters: chunks about as long as Fayan's passages, so that both search about as many. */
const CHUNKS = { chunkSize: 160, chunkOverlap: 20 };
const WIDE_EF = 400;

export interface StockMeasured {
  readonly chunks: number;
  readonly seconds: number;
  /** The longest block of the event loop while the store is built, in milliseconds. */
  readonly block: number;
  readonly vectors: Latency;
  readonly keywords: Latency;
  readonly memory: number;
  readonly recall: { readonly stock: number; readonly wide: number };
}

/** Splits, embeds and stores, saves to `folder`, and searches both ways. */
export async function measureStock(task: {
  root: string;
  folder: string;
  questions: readonly string[];
}): Promise<StockMeasured> {
  const embeddings = new BigramEmbeddings();
  const texts = readTexts(task.root);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await turn();
  const start = performance.now();
  const splitter = new RecursiveCharacterTextSplitter(CHUNKS);
  const chunks = (await Promise.all(texts.map((text) => splitter.splitText(text)))).flat();
  const documents = chunks.map((pageContent) => new Document({ pageContent }));
  const store = await HNSWLib.fromDocuments(documents, embeddings);
  const seconds = (performance.now() - start) / 1000;
  await turn();
  await turn();
  delays.disable();
  await store.save(task.folder);
  const retriever = BM25Retriever.fromDocuments(documents, { k: RESULTS });
  const k = Math.min(RESULTS, documents.length);
  const vectors = await measureEach(task.questions, WARM_UP, (question) => store.similaritySearch(question, k));
  const keywords = await measureEach(task.questions, WARM_UP, (question) => retriever.invoke(question));
  const memory = peakMemory();

  const all = await embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
  const queries = await embeddings.embedDocuments([...task.questions]);
  const find = (query: readonly number[]) => store.index.searchKnn([...query], k).neighbors;
  const stock = recall(all, queries, k, find);
  store.index.setEf(WIDE_EF);
  const wide = recall(all, queries, k, find);
  const block = delays.max / 1e6;
  return { chunks: documents.length, seconds, block, vectors, keywords, memory, recall: { stock, wide } };
}

/** Loads the saved store and finds one answer: what a new process does first. */
export async function startStock({ folder, question }: { folder: string; question: string }): Promise<number> {
  const store = await HNSWLib.load(folder, new BigramEmbeddings());
  const found = await store.similaritySearch(question, 1);
  if (found.length === 0) throw new Error('the saved store found nothing');
  return peakMemory();
}

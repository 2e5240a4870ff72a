import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import type { EmbeddingModel } from '../domain/ports.js';
import type { PassageTable } from './passage-table.js';
import type { ScoredPassage } from './top-list.js';
import { rowOf, unitVector, type VectorTable } from './vector-table.js';

/** Links a point, and candidates kept while a point is inserted: the values hnswlib's authors advise for recall. */
const LINKS = 16;
const BUILD_CANDIDATES = 200;

/** Candidates kept while searching: near-duplicates, which reports are full of, need many. Files do not keep it. */
const SEARCH_CANDIDATES = 400;

/** Points inserted before other work of the thread gets its turn. */
const BATCH = 64;

/** The only space that the vectors here need: they are of length 1. */
const SPACE = 'ip';

/** What a graph stands on: the passages, and the model that made their vectors. */
export interface GraphSource {
  readonly passages: PassageTable;
  readonly model: EmbeddingModel;
}

/**
 * A navigable graph over passages' vectors (Malkov and Yashunin 2018) as a LangChain vector store. It is a cache: whatever
 * it holds can be built again from the vectors. A document's `metadata.ordinal` is the passage's ordinal.
 */
export class HnswGraph extends VectorStore {
  declare FilterType: (ordinal: number) => boolean;
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #passages: PassageTable;

  constructor({ passages, model }: GraphSource, graph: hnswlib.HierarchicalNSW) {
    super(new UnitEmbeddings(model), {});
    this.#graph = graph;
    this.#passages = passages;
    graph.setEf(SEARCH_CANDIDATES);
  }

  override _vectorstoreType(): string {
    return 'hnsw-graph';
  }

  /** Vectors must be of length 1. */
  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    const needed = this.#graph.getCurrentCount() + vectors.length;
    if (needed > this.#graph.getMaxElements()) this.#graph.resizeIndex(needed);
    for (const [i, vector] of vectors.entries()) {
      this.#graph.addPoint(vector, Number(documents[i]?.metadata.ordinal));
    }
  }

  override async addDocuments(documents: DocumentInterface[]): Promise<void> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
    await this.addVectors(vectors, documents);
  }

  /** Scores are cosines, best first. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[DocumentInterface, number][]> {
    return this.nearest(query, k, filter).map(({ ordinal, score }) => [documentOf(this.#passages, ordinal), score]);
  }

  /** The same without documents around the ordinals. */
  nearest(query: readonly number[], k: number, filter?: (ordinal: number) => boolean): ScoredPassage[] {
    const wanted = Math.min(k, this.#graph.getCurrentCount());
    if (wanted === 0) return [];
    const { neighbors, distances } = this.#graph.searchKnn([...query], wanted, filter);
    return neighbors
      .map((ordinal, i) => ({ ordinal, score: 1 - (distances[i] as number) }))
      .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  /** Replaces the file as a whole. Rejects with file system errors. */
  async save(path: string): Promise<void> {
    const temporary = `${path}.${randomUUID()}.tmp`;
    await this.#graph.writeIndex(temporary);
    await rename(temporary, path);
  }
}

function documentOf(passages: PassageTable, ordinal: number): Document {
  const { text: pageContent, ...place } = passages.passage(ordinal);
  return new Document({ pageContent, metadata: { ordinal, ...place } });
}

/** An embedding model as LangChain knows them, its vectors brought to length 1. */
class UnitEmbeddings extends Embeddings {
  readonly #model: EmbeddingModel;

  constructor(model: EmbeddingModel) {
    super({});
    this.#model = model;
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#model.embed(texts, { kind: 'passage' })).map((vector) => [...unitVector(vector)]);
  }

  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.#model.embed([text], { kind: 'query' });
    return [...unitVector(vector ?? new Float32Array())];
  }
}

/** Builds the graph of a table, some thousand points a second; `breathe` may throw to stop it. */
export async function buildGraph(
  table: VectorTable,
  source: GraphSource,
  breathe: () => Promise<void> = yieldToEvents,
): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW(SPACE, table.dimension);
  graph.initIndex(table.size, LINKS, BUILD_CANDIDATES);
  const store = new HnswGraph(source, graph);
  for (let start = 0; start < table.size; start += BATCH) {
    const ordinals = Array.from({ length: Math.min(BATCH, table.size - start) }, (_, i) => start + i);
    await store.addVectors(
      ordinals.map((ordinal) => [...rowOf(table, ordinal)]),
      ordinals.map((ordinal) => documentOf(source.passages, ordinal)),
    );
    await breathe();
  }
  return store;
}

/** Reads a graph that `save` wrote and whose bytes are known to be whole. Rejects where the file is of another kind. */
export async function loadGraph(path: string, dimension: number, source: GraphSource): Promise<HnswGraph> {
  const graph = new hnswlib.HierarchicalNSW(SPACE, dimension);
  await graph.readIndex(path);
  return new HnswGraph(source, graph);
}

import { createAssistant } from '../../src/assistant.js';
import { parseConfig } from '../../src/config.js';
import { type House, openHouse } from '../../src/house.js';
import { type Latency, measureEach } from './latency.js';
import { longestBlock } from './longest-block.js';
import { peakMemory } from './peak-memory.js';
import { benchQuestions } from './questions.js';

/** Results per search. */
export const RESULTS = 10;
/** Questions that are asked before times count. */
export const WARM_UP = 8;

export interface Indexed {
  readonly reports: number;
  readonly passages: number;
  readonly seconds: number;
  readonly memory: number;
}

export async function indexFayan({ dataDir, root }: { dataDir: string; root: string }): Promise<Indexed> {
  return inHouse(dataDir, async (house) => {
    const start = performance.now();
    const { result } = await house.index([root], {});
    const { reports, passages, failed } = result;
    if (failed[0]) throw new Error(`${failed[0].file}: ${failed[0].error}`);
    return { reports, passages, seconds: (performance.now() - start) / 1000, memory: peakMemory() };
  });
}

export interface Answered {
  readonly questions: readonly string[];
  readonly search: Latency;
  readonly ask: Latency;
  readonly memory: number;
}

/** Asks before it searches, so that no question finds its words read already. */
export async function answerFayan({ dataDir }: { dataDir: string }): Promise<Answered> {
  return inHouse(dataDir, async (house) => {
    const snapshot = await house.snapshot();
    const questions = benchQuestions(snapshot);
    const assistant = createAssistant(house, null);
    const ask = await measureEach(questions, WARM_UP, (question) => assistant.ask({ question }));
    const search = await measureEach(questions, WARM_UP, (query) => snapshot.searcher.search(query, { k: RESULTS }));
    return { questions, search, ask, memory: peakMemory() };
  });
}

/** The longest block of the event loop of a serving process, in milliseconds. */
export interface Blocked {
  readonly answering: number;
  readonly indexing: number;
  readonly both: number;
}

/** `further` are two more bulk files, indexed while the process serves. */
export async function blockFayan(task: { dataDir: string; further: readonly [string, string] }): Promise<Blocked> {
  return inHouse(task.dataDir, async (house) => {
    const questions = benchQuestions(await house.snapshot());
    const assistant = createAssistant(house, null);
    let asked = 0;
    const ask = () => assistant.ask({ question: questions[asked++ % questions.length] ?? '' });
    await ask();
    const asking = async () => {
      for (const _ of questions) await ask().then(() => new Promise(setImmediate));
    };
    const answering = await longestBlock(asking(), () => house.snapshot());
    const indexing = await longestBlock(house.index([task.further[0]], {}), () => house.snapshot());
    const both = await longestBlock(house.index([task.further[1]], {}), ask);
    return { answering, indexing, both };
  });
}

/** A house without models and without a district of its own. */
async function inHouse<T>(dataDir: string, use: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({ ...parseConfig({}), DATA_DIR: dataDir });
  return use(house).finally(() => house.close());
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAssistant, type ModelParts } from '../src/assistant.js';
import { type Config, parseConfig } from '../src/config.js';
import { modelPartsOf } from '../src/model-parts.js';
import { answerTable, kindTable } from './evaluation/answer-table.js';
import {
  evaluatePublicSet,
  missedDocumentFloors,
  type RetrievalRow,
  retrievalTable,
} from './evaluation/evaluate-public.js';
import { type EvaluatedSet, evaluateSet } from './evaluation/evaluate-set.js';
import { missedFloors } from './evaluation/floors.js';
import { LABELLED_CLAIMS, labelledClaims } from './evaluation/labelled-claims.js';
import { judgeClaims, proofTable } from './evaluation/proof-table.js';
import { readPublicSet } from './evaluation/public-set.js';
import { readQuestionSet } from './evaluation/question-set.js';
import { withIndex } from './evaluation/with-index.js';

const OWN = 'test/evaluation';

/** The folders that hold question files. */
const ownSets = (): readonly string[] =>
  readdirSync(OWN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(OWN, name))
    .sort();

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

/** 0 when every floor is reached, 1 when one is missed. */
async function main(): Promise<number> {
  const { values: options } = parseArgs({
    options: {
      set: { type: 'string', multiple: true },
      engine: { type: 'string', default: 'extractive' },
      public: { type: 'string' },
      faults: { type: 'boolean', default: false },
      proof: { type: 'boolean', default: false },
    },
  });
  if (options.proof) return evaluateProof(options.faults);
  // A district of one's own would leave its reports out of what others do.
  const config = { ...parseConfig(process.env), HOME_DISTRICT: null };
  const missed =
    options.public === undefined
      ? await evaluateAnswers(options.set ?? ownSets(), config, await modelFor(options.engine, config), options.faults)
      : await evaluateSearch(options.public, config);
  for (const miss of missed) console.error(`below its floor: ${miss}`);
  return missed.length === 0 ? 0 : 1;
}

/** Prints what the proof makes of the labelled claims; 1 where one that was written false is proven. */
function evaluateProof(showFaults: boolean): number {
  const rows = judgeClaims(labelledClaims(LABELLED_CLAIMS), 1);
  console.log(proofTable(rows));
  if (showFaults) console.log(rows.flatMap(({ kind, faults }) => ['', kind, ...faults]).join('\n'));
  return rows.some(({ kind, proven }) => kind.endsWith(', false') && proven > 0) ? 1 : 0;
}

/** The configured model where the engine is `model`. */
async function modelFor(engine: string, config: Config): Promise<ModelParts | null> {
  if (engine === 'extractive') return null;
  if (engine !== 'model') throw new Error(`--engine is extractive or model, not ${engine}`);
  const parts = await modelPartsOf(config, null);
  if (parts === null) throw new Error('--engine model measures the model that CHAT_MODEL names; set it first');
  return parts;
}

/** Prints the tables of question sets and returns what missed its floor. */
async function evaluateAnswers(
  folders: readonly string[],
  config: Config,
  model: ModelParts | null,
  showFaults: boolean,
): Promise<readonly string[]> {
  const evaluated: EvaluatedSet[] = [];
  for (const set of folders.map(readQuestionSet)) {
    const scored = await withIndex(config, set.reports, async (house) => {
      const { library } = await house.snapshot();
      return evaluateSet(set, createAssistant(house, model), library);
    });
    evaluated.push(...scored);
  }
  console.log(`${answerTable(evaluated)}\n\n${kindTable(evaluated)}`);
  if (showFaults) console.log(evaluated.flatMap(({ name, faults }) => ['', name, ...faults]).join('\n'));
  return evaluated.flatMap(({ name, figures }) => missedFloors(figures).map((floor) => `${name}: ${floor}`));
}

/** Prints the table of the public sets in a folder and returns what missed its floor. */
async function evaluateSearch(folder: string, config: Config): Promise<readonly string[]> {
  const rows: RetrievalRow[] = [];
  for (const set of readdirSync(folder).map((name) => join(folder, name))) {
    if (!existsSync(join(set, 'queries.jsonl'))) continue;
    const data = readPublicSet(set);
    rows.push(
      ...(await withIndex(config, data.corpusFile, async (house) => {
        const { searcher } = await house.snapshot();
        return evaluatePublicSet(set, data, searcher);
      })),
    );
  }
  console.log(retrievalTable(rows));
  return missedDocumentFloors(rows);
}

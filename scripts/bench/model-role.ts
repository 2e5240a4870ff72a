import { createAssistant } from '../../src/assistant.js';
import { parseConfig } from '../../src/config.js';
import { openHouse } from '../../src/house.js';
import { modelPartsOf } from '../../src/model-parts.js';

/** One question asked through a model. */
export interface ModelAnswer {
  /** When the extractive answer was there and when the model's was, in milliseconds of the system's clock. */
  readonly from: number;
  readonly until: number;
}

interface Task {
  readonly dataDir: string;
  readonly baseUrl: string;
  readonly questions: readonly string[];
}

/** Asks one question after another in a new process; those that are not answered are left out. */
export async function answerThroughModel({ dataDir, baseUrl, questions }: Task): Promise<readonly ModelAnswer[]> {
  const config = { ...parseConfig({ CHAT_MODEL: 'clerk', OPENAI_BASE_URL: baseUrl }), DATA_DIR: dataDir };
  const house = await openHouse(config);
  await house.index(['corpus/reports'], {});
  const assistant = createAssistant(house, await modelPartsOf(config, house.database));
  const now = () => performance.timeOrigin + performance.now();
  const answers: ModelAnswer[] = [];
  for (const question of questions) {
    const { status, timings } = await assistant.ask({ question });
    const until = now();
    if (status === 'answered') answers.push({ from: until - timings.totalMs + timings.retrieveMs, until });
  }
  house.close();
  return answers;
}

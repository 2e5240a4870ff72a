import { parseConfig } from '../../src/config.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { openHouse } from '../../src/house.js';
import { type Latency, measureEach } from './latency.js';

/** One department's notes, all of a section. */
export const SECTION = '开展企业“法治体检”';
export const NOTES = `今年法治体检的情况：
- 3月到10月，组织律师42名组成9个服务团
- 进企业走访268家，出具体检报告251份
- 发现用工合同不规范、应收账款管理缺失等风险点1123个，帮着整改了987个
- 培训企业法务人员3期210余人次
- 问题：小微企业参加意愿不高，有的企业不愿提供合同
- 明年打算把园区外的企业也纳进来，力争体检500家`;

const REPEATS = 20;

/** Milliseconds of drafts by rules, peers beside them. */
export interface Drafted {
  /** The first of a process, opening the index and reading the word lists included. */
  readonly first: number;
  readonly next: Latency;
}

export async function draftFayan({ dataDir }: { dataDir: string }): Promise<Drafted> {
  const start = performance.now();
  const house = await openHouse({ ...parseConfig({}), DATA_DIR: dataDir });
  const drafter = createDrafter({ data: loadDraftingData(), shelf: () => house.snapshot() });
  await drafter.draft({ section: SECTION, notes: NOTES });
  const first = performance.now() - start;
  const next = await measureEach(Array.from({ length: REPEATS }), 0, () =>
    drafter.draft({ section: SECTION, notes: NOTES }),
  );
  house.close();
  return { first, next };
}

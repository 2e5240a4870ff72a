import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config.js';
import { type House, openHouse } from '../../src/house.js';

/** Opens a house on a new data folder with one root indexed, and clears both away after use. Throws where a file failed. */
export async function withIndex<T>(config: Config, root: string, use: (house: House) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fayan-evaluate-'));
  const house = await openHouse({ ...config, DATA_DIR: dataDir });
  try {
    const { result } = await house.index([root], {});
    const [failure] = result.failed;
    if (failure !== undefined) throw new Error(`${failure.file}: ${failure.error}`);
    return await use(house);
  } finally {
    house.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { BOT_MIGRATIONS } from './bot/store/schema.js';
import { DRAFT_MIGRATIONS } from './draft/desk/draft-store.js';
import type { Migrations } from './index/database.js';
import { MODEL_MIGRATIONS } from './index/model-records.js';
import { INDEX_MIGRATIONS } from './index/schema.js';
import { LOCAL_TABLES } from './local/store/tables.js';

/** Every part that keeps tables in a data folder: a backup holds them all. */
export const ALL_MIGRATIONS: readonly Migrations[] = [
  INDEX_MIGRATIONS,
  BOT_MIGRATIONS,
  DRAFT_MIGRATIONS,
  LOCAL_TABLES,
  MODEL_MIGRATIONS,
];

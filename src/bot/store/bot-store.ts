import type { SqliteDatabase } from '../../index/database.js';
import { AnswerStore } from './answer-store.js';
import { AuditStore } from './audit-store.js';
import { DraftingStore } from './drafting-store.js';
import { MemberStore } from './member-store.js';
import { MovedGroupStore } from './moved-group-store.js';
import { migrateBot } from './schema.js';
import { UpdateStore } from './update-store.js';

/** All that one bot keeps in the data folder. */
export interface BotStore {
  readonly updates: UpdateStore;
  readonly answers: AnswerStore;
  readonly members: MemberStore;
  readonly audit: AuditStore;
  readonly drafting: DraftingStore;
  readonly groups: MovedGroupStore;
  /** Deletes one user's conversations, settings and audit entries. */
  forget(user: number): void;
  /** Deletes what is older than a moment; `now` tells which updates can still be repeated. */
  purge(before: number, now: number): void;
}

/** `bot` is the bot's Telegram id: servers count updates for each bot apart. Throws `StorageError`. */
export function openBotStore(database: SqliteDatabase, bot: number): BotStore {
  migrateBot(database);
  const updates = new UpdateStore(database, bot);
  const answers = new AnswerStore(database, bot);
  const members = new MemberStore(database);
  const audit = new AuditStore(database);
  const drafting = new DraftingStore(database);
  const groups = new MovedGroupStore(database);
  return {
    updates,
    answers,
    members,
    audit,
    drafting,
    groups,
    forget: (user) =>
      database
        .transaction(() => {
          answers.forget(user);
          members.forget(user);
          audit.forget(user);
          drafting.forget(user);
        })
        .immediate(),
    purge: (before, now) => {
      answers.purge(before);
      audit.purge(before);
      members.purge(before);
      drafting.purge(before);
      updates.purge(now);
    },
  };
}

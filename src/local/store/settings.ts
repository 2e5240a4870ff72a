import { randomBytes } from 'node:crypto';
import type { LocalDatabase } from './tables.js';

/** Small named values that outlive a restart. */
export class Settings {
  readonly #get;
  readonly #set;

  constructor(database: LocalDatabase) {
    this.#get = database.prepare('SELECT value FROM local_settings WHERE name = ?');
    this.#set = database.prepare(
      'INSERT INTO local_settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    );
  }

  text(name: string): string | null {
    const row = this.#get.get(name) as { value: string } | undefined;
    return row?.value ?? null;
  }

  set(name: string, value: string): void {
    this.#set.run(name, value);
  }

  /** The stored secret, or a new one of 192 bits that is stored from now on. */
  secret(name: string): string {
    const stored = this.text(name);
    if (stored !== null) return stored;
    const made = randomBytes(24).toString('base64url');
    this.set(name, made);
    return made;
  }
}

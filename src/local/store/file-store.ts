import { createHash, randomBytes } from 'node:crypto';
import type { LocalDatabase } from './tables.js';

export interface StoredFile {
  readonly id: string;
  /** Same for the same content. */
  readonly uniqueId: string;
  readonly chat: number;
  readonly name: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
}

/** Files sent by users and by the bot, kept with their chat. */
export class FileStore {
  readonly #insert;
  readonly #get;
  readonly #data;
  readonly #copy;

  constructor(database: LocalDatabase) {
    this.#insert = database.prepare('INSERT INTO local_files VALUES (?, ?, ?, ?, ?, ?, ?)');
    this.#get = database.prepare(
      'SELECT id, unique_id AS uniqueId, chat, name, mime, size FROM local_files WHERE id = ?',
    );
    this.#data = database.prepare('SELECT data FROM local_files WHERE id = ?');
    this.#copy = database.prepare(
      'INSERT INTO local_files SELECT ?, unique_id, ?, name, mime, size, data FROM local_files WHERE id = ?',
    );
  }

  add(chat: number, name: string, mime: string, data: Buffer): StoredFile {
    const id = randomBytes(24).toString('base64url');
    const uniqueId = createHash('sha256').update(data).digest('base64url').slice(0, 16);
    this.#insert.run(id, uniqueId, chat, name, mime, data.length, data);
    return { id, uniqueId, chat, name, mime, size: data.length };
  }

  get(id: string): StoredFile | null {
    return (this.#get.get(id) as StoredFile | undefined) ?? null;
  }

  data(id: string): Buffer | null {
    return (this.#data.get(id) as { data: Buffer } | undefined)?.data ?? null;
  }

  /** The same content in another chat, so that deleting one chat leaves the other's file. */
  copy(file: StoredFile, chat: number): StoredFile {
    const id = randomBytes(24).toString('base64url');
    this.#copy.run(id, chat, file.id);
    return { ...file, id, chat };
  }
}

import { createHash } from 'node:crypto';
import { splitPassages } from '../corpus/passages.js';
import type { Report } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';

/** Hash of all that a report says, without the place it was read from. */
function reportHash({ source: _source, ...content }: Report): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

interface LiveReport {
  readonly key: number;
  readonly hash: string;
}

/** `kept`: the very same report is held already; `conflict`: another file holds this id with different content. */
export type Insertion = 'inserted' | 'kept' | 'conflict';

/** Writes the reports of one generation, none of it visible before the generation is accepted. */
export class ReportWriter {
  readonly #database: SqliteDatabase;
  readonly #generation: number;
  readonly #live;
  readonly #retired;
  readonly #insertReport;
  readonly #insertPassage;
  readonly #insertFile;
  readonly #hold;

  constructor(database: SqliteDatabase, generation: number) {
    this.#database = database;
    this.#generation = generation;
    this.#live = database.prepare<[string], LiveReport>(
      'SELECT key, hash FROM reports WHERE id = ? AND removed_in IS NULL',
    );
    this.#retired = database.prepare<[string, string, number], LiveReport>(
      'SELECT key, hash FROM reports WHERE id = ? AND hash = ? AND removed_in = ?',
    );
    this.#insertReport = database.prepare(
      `INSERT INTO reports (id, hash, title, issuer, district, year, published, kind, source, url, text, paragraphs, added_in)
       VALUES (@id, @hash, @title, @issuer, @district, @year, @published, @kind, @source, @url, @text, @paragraphs, @generation)`,
    );
    this.#insertPassage = database.prepare('INSERT INTO passages (report, paragraph, start, end) VALUES (?, ?, ?, ?)');
    this.#insertFile = database.prepare(
      'INSERT INTO files (root, path, hash, complete, added_in) VALUES (?, ?, ?, 0, ?)',
    );
    this.#hold = database.prepare('INSERT OR IGNORE INTO file_reports (file, report) VALUES (?, ?)');
  }

  /** A new file row; incomplete until `complete`. Returns its id. */
  addFile(root: number, path: string, hash: string): number {
    return Number(this.#insertFile.run(root, path, hash, this.#generation).lastInsertRowid);
  }

  completeFile(file: number): void {
    this.#database.prepare('UPDATE files SET complete = 1 WHERE id = ?').run(file);
  }

  /** The file leaves the index, and so do the reports that no other file holds. */
  retireFile(file: number): void {
    this.#database.prepare('UPDATE files SET removed_in = ? WHERE id = ?').run(this.#generation, file);
    this.#database
      .prepare(
        `UPDATE reports SET removed_in = ? WHERE removed_in IS NULL
           AND key IN (SELECT report FROM file_reports WHERE file = ?)
           AND NOT EXISTS (SELECT 1 FROM file_reports JOIN files ON files.id = file_reports.file
                           WHERE file_reports.report = reports.key AND files.removed_in IS NULL)`,
      )
      .run(this.#generation, file);
  }

  /** Adds a report that was read from a file. */
  add(file: number, report: Report): Insertion {
    const hash = reportHash(report);
    const live = this.#live.get(report.id);
    if (live && live.hash !== hash) return 'conflict';
    const retired = live ?? this.#retired.get(report.id, hash, this.#generation);
    if (retired) {
      this.#database.prepare('UPDATE reports SET removed_in = NULL WHERE key = ?').run(retired.key);
      this.#hold.run(file, retired.key);
      return 'kept';
    }
    const key = this.#insertReport.run({
      ...report,
      paragraphs: JSON.stringify(report.paragraphs),
      hash,
      generation: this.#generation,
    }).lastInsertRowid;
    for (const passage of splitPassages(report)) {
      this.#insertPassage.run(key, passage.paragraph, passage.start, passage.end);
    }
    this.#hold.run(file, key);
    return 'inserted';
  }
}

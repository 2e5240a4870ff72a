import { readFileSync } from 'node:fs';
import { UsageError } from '../domain/errors.js';

/** The project's data folder; compiled code stands one level deeper than its source. */
const DATA = [new URL('../../corpus/', import.meta.url), new URL('../../../corpus/', import.meta.url)];

/** A data file of `corpus/` as it stands. Throws `UsageError` where it is missing. */
export function wordListText(file: string): string {
  for (const folder of DATA) {
    try {
      return readFileSync(new URL(file, folder), 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  }
  throw new UsageError(`缺少词表文件 corpus/${file}，请重新安装程序。`);
}

const loaded = new Map<string, readonly string[]>();

/** The lines of a word list in `corpus/`, trimmed, without blank lines and `#` comments. Read once a process. */
export function wordListLines(file: string): readonly string[] {
  let lines = loaded.get(file);
  if (!lines) {
    lines = wordListText(file)
      .split(/\r?\n/)
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean);
    loaded.set(file, lines);
  }
  return lines;
}

type Sections = ReadonlyMap<string, readonly string[]>;

const divided = new Map<string, Sections>();

/** A word list in sections: `[name]` lines, then words separated by white space. Read once a process. */
export function wordListSections(file: string): Sections {
  const sections = divided.get(file) ?? sectionsOf(wordListLines(file));
  divided.set(file, sections);
  return sections;
}

function sectionsOf(lines: readonly string[]): Sections {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    const name = /^\[(.+)\]$/.exec(line)?.[1];
    if (name) {
      current = sections.get(name) ?? [];
      sections.set(name, current);
    } else current.push(...line.split(/\s+/));
  }
  return sections;
}

/** Each word once, longest first: a longer one is tried before those within it. */
export const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].sort((one, other) => other.length - one.length);

/** Reads sections whose entries are words, or groups of words joined by `/`; what a file lacks is empty. */
export function sectionReader(file: string) {
  const sections = wordListSections(file);
  const entries = (name: string): readonly string[] => sections.get(name) ?? [];
  return {
    entries,
    words: (name: string) => longestFirst(entries(name)),
    groups: (name: string) => entries(name).map((group) => longestFirst(group.split('/'))),
  };
}

import { readFileSync } from 'node:fs';

export interface NoteSet {
  readonly name: string;
  /** Empty: to be proposed. */
  readonly section: string;
  readonly notes: string;
}

/** The sets of one file: `=== name|section`, then the notes as pasted. */
export function noteSets(file: string): readonly NoteSet[] {
  const text = readFileSync(new URL(`note-sets/${file}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      const [name = '', section = ''] = head.split('|');
      return { name, section, notes: lines.join('\n').trim() };
    });
}

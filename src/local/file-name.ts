const MAX_LENGTH = 120;

/** Characters that are no part of a name: path separators, controls, and marks that turn the reading direction. */
const UNSAFE = /[/\\\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name to show and to download by: no path, no control characters, its ending kept when it is shortened. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(UNSAFE, '').trim().replace(/^\.+/, '');
  if (clean === '') return 'file';
  if (clean.length <= MAX_LENGTH) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${Array.from(clean)
    .slice(0, MAX_LENGTH - ending.length - 1)
    .join('')}…${ending}`;
}

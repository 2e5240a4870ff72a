import { withoutLabel } from './outline.js';

const JOINS = /[和与及]/u;
const LONGEST = 16;
/** What a part must be to be found again in a sentence, in UTF-16 units. */
const TELLING = 2;

/**
 * Of a folded heading that joins things (公证与仲裁) the one that a sentence names (公证办理3127件), for it speaks of no
 * other; the whole heading where it names none or several.
 */
export function headingFor(folded: string, heading: string): string {
  if (heading.length > LONGEST || !JOINS.test(heading)) return heading;
  const named = withoutLabel(heading)
    .replace(/[。.]$/u, '')
    .split(JOINS)
    .filter((part) => part.length >= TELLING && folded.includes(part));
  return named.length === 1 ? (named[0] ?? heading) : heading;
}

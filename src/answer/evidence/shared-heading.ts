const JOINS = /[和与及]/u;
const LONGEST = 16;
/** What a part must be to be found again in a sentence, in UTF-16 units. */
const TELLING = 2;

/** The number that a folded heading may begin with. */
const NUMBER = /^[一二三四五六七八九十\d]{1,3}/u;

/** Of one folded heading; see `headingFor`. */
function partFor(folded: string, heading: string): string {
  if (heading.length > LONGEST || !JOINS.test(heading)) return heading;
  const named = heading
    .split(JOINS)
    .filter((part) => [part, part.replace(NUMBER, '')].some((each) => each.length >= TELLING && folded.includes(each)));
  return named.length === 1 ? (named[0] ?? heading) : heading;
}

/**
 * Of a folded heading, or of several one behind the other, that joins things (公证与仲裁) the one that a sentence names
 * (公证办理3127件), for it speaks of no other; the whole heading where it names none or several.
 */
export const headingFor = (folded: string, heading: string): string =>
  heading
    .split('。')
    .map((each) => partFor(folded, each))
    .join('。');

const LABEL = '(?:[一二三四五六七八九十]{1,3}、|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09])';
const GAP_BEFORE_LABEL = new RegExp(` (?=${LABEL})|(?<=[。:\uff1a])(?=${LABEL})`, 'g');
/** A heading of words alone up to the gap behind it. */
const HEADING = new RegExp(`^${LABEL}[^。;\uff1b:\uff1a ]{2,45}(?<![,\uff0c、]) (?=\\S)`);
const LONG = 200;
/** A piece without gaps that is longer and has commas or full stops is a sentence: no title, no field of a page. */
const SENTENCE = /^(?=.*[,\uff0c。]).{30,}/;

/**
 * Splits a line that was many before its ends became spaces: in front of numbered headings, where it has at least three,
 * behind headings and sentences, and at each gap above the first sentence and below the last.
 */
export function splitRunTogether(text: string): string[] {
  if (text.length < LONG || (text.match(GAP_BEFORE_LABEL)?.length ?? 0) < 3) return [text];
  const [head = '', ...sections] = text.split(GAP_BEFORE_LABEL);
  const sentences = [...splitHead(head), ...sections.flatMap(splitBehindHeading)].flatMap((piece) =>
    piece.split(/(?<=[。:\uff1a]) (?=[\u4e00-\u9fa5\d])/),
  );
  const last = sentences.findLastIndex((piece) => piece.includes('。'));
  return [...sentences.slice(0, last + 1), ...sentences.slice(last + 1).flatMap((piece) => piece.split(' '))];
}

/** Menus, title, date and source stand above the opening sentence, which keeps its own gaps. */
function splitHead(head: string): string[] {
  const pieces = head.split(' ');
  let opening = pieces.findIndex((piece) => SENTENCE.test(piece));
  while (/[,\uff0c、]$/.test(pieces[opening - 1] ?? '')) opening--;
  return opening < 0 ? pieces : [...pieces.slice(0, opening), pieces.slice(opening).join(' ')];
}

function splitBehindHeading(piece: string): string[] {
  const heading = HEADING.exec(piece)?.[0];
  return heading ? [heading.trim(), piece.slice(heading.length)] : [piece];
}

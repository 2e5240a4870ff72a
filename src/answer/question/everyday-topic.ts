import { wordListLines } from '../../corpus/word-lists.js';
import { readLexicon } from '../../search/lexicon.js';
import {
  createThesaurus,
  fieldLexicon,
  fieldThesaurus,
  type TermMatch,
  thesaurusOver,
} from '../../search/thesaurus.js';
import { enumerationsOf, withExamples } from './lists.js';
import type { Piece } from './piece.js';
import { type Literally, piecesOf } from './pieces.js';
import { type Commonness, informationOf, isOffTopic, type Topic, unheardOf } from './topic.js';

/** Everyday words are what questions say; reports are searched for what stands behind them. */
function askedOnly(line: string): string {
  const [said = '', meant = ''] = line.split('>');
  const asked = said.split('=').map((word) => `?${word.trim()}`);
  return `${asked.join(' = ')} > ${meant}`;
}

const people = (): readonly string[] => wordListLines('plain-people.txt').map(askedOnly);
const lines = (): readonly string[] => [...wordListLines('plain-words.txt').map(askedOnly), ...people()];

/** Made when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const everydayLexicon = once(() => readLexicon(lines()));
const everyday = once(() => thesaurusOver([everydayLexicon()]));
const actors = once(() => createThesaurus(people()));
const all = once(() => thesaurusOver([fieldLexicon(), everydayLexicon()]));

/** Where a question speaks in everyday words. Offsets are UTF-16 units. */
export const everydayWords = (question: string): readonly TermMatch[] => everyday().find(question);

/** Whether a word says who acts or is served, and nothing else. */
export const isActor = (word: string): boolean =>
  actors()
    .find(word)
    .some(({ start, end }) => start === 0 && end === word.length);

/** An everyday word stands for official words, and for all that the field knows those by. */
const inReports = (alternatives: readonly string[]): readonly string[] => [
  ...new Set(alternatives.flatMap((word) => [word, ...fieldThesaurus().synonyms(word)])),
];

/** So much of what a question says is most of it. */
const MOST = 0.6;

/** Who acts or is served counts for so much of what else a question says in everyday words. */
const WHO = 0.2;

/** Worth of what a question says: a word that no report uses and no list explains may be anything. */
function worthOf({ generic, term, verb, answer, alternatives }: Piece, unheard: boolean): number {
  const explained = alternatives.length > 1;
  if (generic) return explained ? 0.2 : 0.05;
  if (term) return 1;
  if (answer) return 0.3;
  return verb ? (unheard ? 0.1 : 0.2) : unheard ? 0.3 : 0.8;
}

/**
 * What a question is about, read by the list of everyday words beside the terms of the field; null where it holds no
 * everyday word. Places and years are blanked out by spaces.
 */
export function everydayTopicOf(question: string, commonness: Commonness, literally: Literally = {}): Topic | null {
  const said = everydayWords(question);
  if (said.length === 0) return null;
  const read = piecesOf(question, all(), literally);
  const everydayAt = (piece: Piece | undefined): boolean =>
    said.some(({ start, end }) => start === piece?.start && end === piece.end);
  const pieces = read.map((piece) =>
    everydayAt(piece) ? { ...piece, alternatives: inReports(piece.alternatives) } : piece,
  );
  // What the list itself leads to is heard, though it stands behind many synonyms of the first.
  const shares = pieces.map(
    ({ alternatives }, i) => commonness(alternatives) || commonness(read[i]?.alternatives ?? []),
  );
  const named = actors().find(question);
  const isWho = ({ start, end }: Piece): boolean => named.some((who) => who.start === start && who.end === end);
  const enumerated = enumerationsOf(pieces, question);
  // 村里、社区: what is listed with who it is done for is another of them.
  const isWhoToo = (i: number): boolean =>
    [i, ...enumerated.filter((list) => list.includes(i)).flat()].some(
      (j) => pieces[j] !== undefined && isWho(pieces[j]),
    );
  const whole = pieces.every(
    (piece, i) => isWhoToo(i) || (!piece.term && (piece.generic || piece.verb || shares[i] === 0)),
  );
  const raw = pieces.map((piece, i) => {
    const worth = worthOf(piece, shares[i] === 0) * informationOf(shares[i] ?? 0);
    return whole || !isWhoToo(i) ? worth : WHO * worth;
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1;
  const concepts = pieces.map(({ source, alternatives, generic, term }, i) => ({
    source,
    alternatives,
    generic,
    term,
    // A place that no report is of, a figure that the question asserts, and a term of the field that is most of what is
    // asked must be spoken of all the same.
    required:
      literally.literal?.includes(source) ||
      (shares[i] === 0 && (isOffTopic(source) || (term && !everydayAt(read[i]) && (raw[i] ?? 0) >= MOST * total))),
    weight: (raw[i] ?? 0) / total,
  }));
  const lists = withExamples(enumerated, pieces, question, isWho);
  const sets = lists.map((list) => list.flatMap((i) => concepts[i] ?? []));
  return { concepts, sets, unheard: unheardOf(pieces, shares), loose: true };
}

import { figuresOf } from '../../domain/figures.js';
import { firstRemarks, noteMarks } from '../notes/note-marks.js';
import { actorOf, sameActor } from '../statements/actors.js';
import { clausesOf, type Statement } from '../statements/statement.js';
import { wordPairs } from './measure-groups.js';

/** 印发《2024年工作要点》: a document is issued once. */
const ISSUED = /(?:印发|制定|出台|修订|发布|签订|签署)了?(《[^《》]{4,}》)/gu;
/** Smaller counts are equal by chance. */
const LEAST_COUNT = 100;
/** Pairs of characters that two clauses share where they tell of the same thing. */
const LEAST_SHARED = 2;

/** A document issued, or a count with the words it stands among. */
interface Mention {
  readonly notes: readonly number[];
  readonly row: boolean;
  /** Who did it; null where nobody is named. */
  readonly who: string | null;
  /** Of equal keys the words decide. */
  readonly key: string;
  readonly told: string;
  readonly pairs: ReadonlySet<string> | null;
}

function mentionsIn({ text, notes, row, department }: Statement): readonly Mention[] {
  const who = department ?? actorOf(text);
  const documents = [...text.matchAll(ISSUED)].map(([, title = '']) => ({
    notes,
    row,
    who,
    key: title,
    told: title,
    pairs: null,
  }));
  const counts = clausesOf(text).flatMap((clause) =>
    figuresOf(clause)
      .filter(({ kind, value, unit }) => kind === 'quantity' && unit !== '%' && (value ?? 0) >= LEAST_COUNT)
      .map((figure) => ({
        notes,
        row,
        who,
        key: `${figure.value}${figure.unit}`,
        told: figure.text,
        pairs: wordPairs(clause.replace(/法援/g, '法律援助')),
      })),
  );
  return [...documents, ...counts];
}

const isEcho = (one: Mention, other: Mention): boolean =>
  one.key === other.key &&
  !(one.row || other.row) &&
  (one.pairs === null || one.who === null || other.who === null || sameActor(one.who, other.who)) &&
  !one.notes.some((n) => other.notes.includes(n)) &&
  (one.pairs === null || other.pairs === null || shareWords(one.pairs, other.pairs));

/** A clause of few words shares them all. */
function shareWords(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...some].filter((pair) => others.has(pair)).length;
  return shared > 0 && shared >= Math.min(LEAST_SHARED, some.size, others.size);
}

/** What two notes may both tell without saying it in the same words: one document issued twice, one count of one thing. */
export function echoRemarks(statements: readonly Statement[]): readonly string[] {
  const mentions = statements.filter(({ kind }) => kind !== 'aside').flatMap(mentionsIn);
  const remarks = mentions.flatMap((mention, index) => {
    const first = mentions.findIndex((other) => isEcho(other, mention));
    const other = first < index ? mentions[first] : undefined;
    if (!other) return [];
    const notes = [...new Set([...other.notes, ...mention.notes])].sort((a, b) => a - b);
    const told = [...new Set([other.told, mention.told])].join('、');
    return [`${noteMarks(notes)}都写到${told}，请看看是不是同一件事；是的话，留下一处即可。`];
  });
  return firstRemarks([...new Set(remarks)], (more) => `另有${more}处可能写重了。`);
}

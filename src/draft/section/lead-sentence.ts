import type { DraftSentence } from '../../domain/draft.js';
import { type SectionPlace, VERB_FIRST } from '../outline/heading.js';
import type { Statement } from '../statements/statement.js';
import { sentence } from './prose.js';

/** More objects than this make no sentence. */
const MOST_OBJECTS = 4;

/** A lead that names less of the work than this share of its statements says what the section is not about. */
const LEAST_COVERED = 0.5;

/** Pairs of characters that any two titles may share. */
const COMMON = /行政|法治|法律|依法|工作|建设/u;

/** 监督员 of 加强行政执法监督 says nothing that the title does not. */
const echoes = (object: string, title: string): boolean =>
  Array.from({ length: object.length - 1 }, (_, at) => object.slice(at, at + 2)).some(
    (pair) => title.includes(pair) && !COMMON.test(pair),
  );

/** Says what follows, in the words of the title alone. */
const plainLead = (title: string): string =>
  title + (/工作$|开展/u.test(title) ? '，主要有以下几个方面' : '，主要开展了以下工作');

/**
 * 围绕立法、规范性文件、文件清理，健全依法行政制度体系: objects of the work that both outline and notes name, in the notes'
 * order, and the section's title. Null where there are fewer than two besides the title's own, or they cover too little.
 */
export function objectsLead({ title, outline }: SectionPlace, statements: readonly Statement[]): DraftSentence | null {
  const text = statements.map((statement) => statement.text).join('\n');
  const used = (outline?.objects ?? []).filter((object) => text.includes(object) && !echoes(object, title));
  const apart = used
    .filter((object) => !used.some((other) => other !== object && other.includes(object)))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other))
    .slice(0, MOST_OBJECTS);
  if (apart.length < 2) return null;
  const sources = statements.filter((statement) => apart.some((object) => statement.text.includes(object)));
  if (sources.length < statements.length * LEAST_COVERED) return null;
  return { ...sentence(`围绕${apart.join('、')}，${title}`, sources), flags: [] };
}

/** The lead of what is enumerated: by its objects, else by the title alone; null where that names no work. */
export function leadSentence(place: SectionPlace, statements: readonly Statement[]): DraftSentence | null {
  const named = objectsLead(place, statements);
  if (named || !VERB_FIRST.test(place.title)) return named;
  return { ...sentence(plainLead(place.title), statements.slice(0, 1)), flags: [] };
}

/** Whether a sentence is a lead of ours, which says nothing of its own. */
export const isLead = (text: string): boolean =>
  /^围绕[^，。\d]+，[^，。\d]+。$|^[^，。]+，主要(?:有以下几个方面|开展了以下工作)。$/u.test(text);

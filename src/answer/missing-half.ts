import { degree } from './evidence/relevance.js';
import type { Finding } from './evidence/select.js';
import type { Question } from './question/question.js';
import type { Concept } from './question/topic.js';

/** A thing counts as told from this degree on. */
const TOLD = 0.5;

/** Whether a finding speaks of a thing, in its sentence or in what leads to it. */
export const isTold = (concept: Concept, findings: readonly Finding[]): boolean =>
  findings.some(({ sentence }) => tells(sentence).some((text) => degree(concept, text) >= TOLD));

/**
 * What a question asked for beside what the findings tell: of things joined by 和, those that none of them speaks of, and
 * places that no report is of. One sentence, or null where nothing is missing.
 */
export function missingHalf({ topic, scope }: Question, findings: readonly Finding[]): string | null {
  const untold = topic.sets
    .filter((set) => set.length > 1)
    .flatMap((set) => set.filter(({ term, required }) => term && required))
    .filter((concept) => !isTold(concept, findings))
    .map(({ source }) => `\u201c${source}\u201d`);
  const places = scope.districts ? scope.unknown : [];
  const parts = [
    ...(untold.length > 0 ? [`所查的报告没有写到${untold.join('、')}`] : []),
    ...(places.length > 0 ? [`资料库里没有${places.join('、')}的报告`] : []),
  ];
  return parts.length > 0 ? `${parts.join('\uff1b')}。` : null;
}

const tells = ({ folded, lead, headings }: Finding['sentence']): readonly string[] => [folded, lead, ...headings];

import type { DraftSentence } from '../domain/draft.js';
import type { SectionPlace } from './heading.js';
import { sentence } from './prose.js';
import type { Statement } from './statement.js';

/** More objects than this make no sentence. */
const MOST_OBJECTS = 4;

/**
 * 围绕立法、规范性文件、文件清理，健全依法行政制度体系: objects of the work that both outline and notes name, in the notes'
 * order, and the section's title. Null where there are fewer than two besides the title's own.
 */
export function leadSentence({ title, outline }: SectionPlace, statements: readonly Statement[]): DraftSentence | null {
  const text = statements.map((statement) => statement.text).join('\n');
  const used = (outline?.objects ?? []).filter((object) => text.includes(object) && !title.includes(object));
  const apart = used
    .filter((object) => !used.some((other) => other !== object && other.includes(object)))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other))
    .slice(0, MOST_OBJECTS);
  if (apart.length < 2) return null;
  const sources = statements.filter((statement) => apart.some((object) => statement.text.includes(object)));
  return { ...sentence(`围绕${apart.join('、')}，${title}`, sources), flags: [] };
}

/** Whether a sentence is a lead of ours, which says nothing of its own. */
export const isLead = (text: string): boolean => /^围绕[^，。\d]+，[^，。\d]+。$/u.test(text);

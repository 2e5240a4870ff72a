import { type Outline, type OutlineSection, sectionFor } from '../outline/outline.js';
import { clausesOf } from '../statements/statement.js';
import { gives } from './usual-figures.js';

/** An object of the work tells more of a section than a figure that others may give, too. */
const OBJECT_WEIGHT = 2;

/**
 * The section that notes fit, by its topic words; where they hold none, by what is usually told and counted in it. Null
 * where nothing of any section stands there.
 */
export function proposedSection(outline: Outline, notes: string): OutlineSection | null {
  const spoken = sectionFor(outline, notes);
  if (spoken) return spoken;
  const clauses = notes.split('\n').flatMap(clausesOf);
  let best: OutlineSection | null = null;
  let most = 0;
  for (const section of outline.sections) {
    const objects = section.objects.filter((object) => notes.includes(object)).length;
    const figures = section.figures.filter((figure) => clauses.some((clause) => gives(clause, figure))).length;
    const score = objects * OBJECT_WEIGHT + figures;
    if (score > most) {
      best = section;
      most = score;
    }
  }
  return best;
}

import { createGazetteer } from '../answer/question/places.js';
import type { Library } from '../domain/ports.js';

/** The districts held that a name may mean: 甲水 for 甲水县; several of one ending; none that no report is of. */
export function districtsMeant(library: Pick<Library, 'summaries'>, name: string): readonly string[] {
  const summaries = library.summaries();
  if (summaries.some(({ district }) => district === name)) return [name];
  const mentions = createGazetteer(summaries).mentions(name);
  const held = mentions.filter(({ kind }) => kind === 'district' || kind === 'common');
  return [...new Set(held.flatMap(({ districts }) => districts))];
}

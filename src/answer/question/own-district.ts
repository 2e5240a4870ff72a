import type { Gazetteer } from './places.js';

/** The districts held that a name may mean: 甲水 for 甲水县; several of one ending; none that no report is of. */
export function districtsMeant(gazetteer: Gazetteer, name: string): readonly string[] {
  if (gazetteer.districts.includes(name)) return [name];
  const held = gazetteer.mentions(name).filter(({ kind }) => kind === 'district' || kind === 'common');
  return [...new Set(held.flatMap(({ districts }) => districts))];
}

/** The own district by the name that its reports go by; as it was named where no report, or more than one place's, is meant. */
export function ownDistrict(gazetteer: Gazetteer, named: string | null): string | null {
  if (named === null) return null;
  const [meant, ...others] = districtsMeant(gazetteer, named);
  return meant !== undefined && others.length === 0 ? meant : named;
}

import { wordListLines, wordListText } from './word-lists.js';

/** Province → prefecture → counties and districts, full names, as in corpus/divisions.json. */
type DivisionTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** An administrative division and the names of those it lies in, outermost first. */
interface Division {
  readonly name: string;
  readonly within: readonly string[];
}

const ENDING = /(?:自治区|特别行政区|自治[州县旗]|林区|新区|地区|省|市|区|县|盟|旗)$/;

let peoples: RegExp | undefined;

/** 余杭区 → 余杭, 峨山彝族自治县 → 峨山; a name of two characters stays whole. */
export const divisionStem = (name: string): string => {
  const stem = name.replace(ENDING, '');
  if (!/自治.$/.test(name)) return stem.length >= 2 ? stem : name;
  peoples ??= new RegExp(`(?:(?:${wordListLines('ethnic-groups.txt').join(' ').split(/\s+/).join('|')})族?)+$`);
  const own = stem.replace(peoples, '');
  return own.length >= 2 ? own : stem;
};

let divisions: ReadonlyMap<string, readonly Division[]> | undefined;

function load(): ReadonlyMap<string, readonly Division[]> {
  const table = JSON.parse(wordListText('divisions.json')) as DivisionTable;
  const byName = new Map<string, Division[]>();
  const add = (name: string, within: readonly string[]): void => {
    for (const key of new Set([name, divisionStem(name), name.replace(/^.*自治(?=[州县旗]$)/, divisionStem(name))])) {
      byName.set(key, [...(byName.get(key) ?? []), { name, within }]);
    }
  };
  for (const [province, cities] of Object.entries(table)) {
    add(province, []);
    for (const [city, areas] of Object.entries(cities)) {
      const own = /[区县]$/.test(city) && /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(city);
      if (!own) add(city, [province]);
      for (const area of areas) add(area, own ? [province] : [province, city]);
    }
  }
  return byName;
}

/** Divisions of a name, full (余杭区) or short (余杭, 峨山县 for 峨山彝族自治县); several where the country has namesakes. */
export function divisionsNamed(name: string): readonly Division[] {
  divisions ??= load();
  return divisions.get(name) ?? [];
}

/** Names, full and short, of the provinces and cities that a place lies in, told by the longest division it begins with. */
export function areasOf(place: string): ReadonlySet<string> {
  for (let length = place.length; length >= 2; length--) {
    const named = divisionsNamed(place.slice(0, length));
    // 西安高新区 is of the city of 西安, not of a district elsewhere that is called so.
    const cities = named.filter(({ within }) => within.length === 1);
    const found = named.length > 1 && cities.length === 1 ? cities : named;
    if (found.length !== 1) {
      if (found.length > 1) return new Set();
      continue;
    }
    const areas = found.flatMap(({ name, within }) => (name === place ? within : [...within, name]));
    return new Set(areas.flatMap((area) => [area, divisionStem(area)]));
  }
  return new Set();
}

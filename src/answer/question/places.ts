import { areasOf, divisionStem, divisionsNamed } from '../../corpus/divisions.js';
import { wordListLines } from '../../corpus/word-lists.js';
import type { ReportSummary } from '../../domain/report.js';
import { COUNTY_CITIES, otherPlaces } from './other-places.js';
import type { PlaceMention } from './place-mention.js';
import { regionsIn } from './regions.js';

/** A kind of zone by the names that people and documents give it. */
const ZONE_NAMES: readonly (readonly string[])[] = [
  ['高新区', '高新技术产业开发区', '高新技术开发区', '国家高新技术产业开发区', '国家高新区'],
  ['经开区', '经济技术开发区', '经济开发区', '国家级经济技术开发区', '开发区'],
];

/** Endings of place names, longest first, so that 高新区 is not read as 区. */
const SUFFIX =
  /(?:高新技术产业开发区|经济技术开发区|新技术开发区|国家级新区|高新技术开发区|经济开发区|高新区|经开区|开发区|示范区|自贸区|保税区|自治县|自治州|自治旗|自治区|特别行政区|林区|矿区|新区|地区|街道|区|县|市|省|州|盟|旗|镇|乡)$/;

/** What follows a stem and makes another place of it: a zone called 甲地高新区 goes by 甲地, and 甲地市 is another place. */
const CONTINUATION =
  /^(?:高新区|经开区|开发区|新区|市(?!场|民|政|域|委|级|县|区)|区(?!域|级|属|委)|县(?!级|域|委)|省(?!级|委|内)|州|镇(?![街域级村区])|乡(?![镇村]))/;

/** Names that many districts end in: alone they are ambiguous. */
const COMMON_NAMES = ['高新技术产业开发区', '高新区', '经开区', '开发区', '新区'];

/** What people call all places of a kind, with the ending that those share. */
const KINDS_OF_PLACE: readonly (readonly [string, RegExp])[] = [
  [COUNTY_CITIES, /[^州盟]市$/u],
  ['国家级新区', /(?<!高)新区$/u],
  ['国家级高新区', /高新区$/u],
  ['国家高新区', /高新区$/u],
  ['国家级经开区', /经开区$/u],
  ['民族自治县', /自治[县旗]$/u],
];

const isKind = (name: string): boolean => KINDS_OF_PLACE.some(([kind]) => kind === name);

const stemOf = (name: string): string => {
  if (/自治.$/u.test(name)) return divisionStem(name);
  const stem = name.replace(SUFFIX, '');
  return stem.length >= 2 ? stem : name;
};

/** 甲地高新区 → 甲地市高新区, 甲地高新技术产业开发区 …: a zone by the full name of its city and of its kind. */
function zoneNames(district: string): readonly string[] {
  const kinds = ZONE_NAMES.find((names) => names.some((name) => district.endsWith(name))) ?? [];
  const own = [...kinds].sort((a, b) => b.length - a.length).find((name) => district.endsWith(name));
  const stem = own ? district.slice(0, -own.length) : '';
  return stem.length < 2 ? [] : ['', '市', '县', '区'].flatMap((unit) => kinds.map((kind) => stem + unit + kind));
}

/** 天府新区 for 成都天府新区; null where the zone has no name but its city's. */
function ownNameOfZone(district: string): string | null {
  for (const length of [2, 3, 4]) {
    const tail = district.slice(length);
    const own = COMMON_NAMES.some((name) => tail.endsWith(name)) ? tail.replace(SUFFIX, '') : '';
    const named = own.length >= 2 && !ZONE_NAMES.flat().some((kind) => kind.startsWith(own));
    if (named && divisionsNamed(district.slice(0, length)).length > 0) return tail;
  }
  return null;
}

/** Offices as they are called for short. */
const shortOffice = (issuer: string): string =>
  issuer
    .replace('市场监督管理局', '市场监管局')
    .replace('人力资源和社会保障局', '人社局')
    .replace('住房和城乡建设局', '住建局')
    .replace('卫生健康委员会', '卫健委')
    .replace('应急管理局', '应急局')
    .replace('城市管理局', '城管局');

/** Knows the places that the reports are of, by every name they go by. */
export interface Gazetteer {
  /** Mentions in order, not overlapping. */
  mentions(text: string): readonly PlaceMention[];
  readonly districts: readonly string[];
}

/** Derives names and aliases from the reports held and the alias list. */
export function createGazetteer(summaries: readonly Pick<ReportSummary, 'district' | 'issuer'>[]): Gazetteer {
  const names = new Map<string, Set<string>>();
  const add = (name: string, district: string): void => {
    if (name.length < 2) return;
    const known = names.get(name) ?? new Set();
    names.set(name, known.add(district));
  };
  const districts = [...new Set(summaries.flatMap(({ district }) => (district ? [district] : [])))].sort();
  const held = new Set(districts);
  for (const district of districts) {
    add(district, district);
    const stem = stemOf(district);
    if (!held.has(stem)) add(stem, district);
    const tail = ownNameOfZone(district);
    if (tail && !held.has(tail)) add(tail, district);
    // 峨山县 for 峨山彝族自治县.
    if (/自治.$/u.test(district) && !held.has(stem + district.slice(-1))) add(stem + district.slice(-1), district);
  }
  for (const { issuer, district } of summaries) {
    if (!issuer || !district || held.has(issuer)) continue;
    // 甲省乙县司法局 is asked for as 乙县司法局.
    const offices = [issuer, issuer.slice(Math.max(0, issuer.indexOf(district)))];
    for (const office of offices.filter((name) => name !== district)) {
      add(office, district);
      add(shortOffice(office), district);
    }
    const place = issuer.replace(/(?:人民政府|管理委员会|管委会|司法局|委员会|街道办事处).*$/u, '');
    if (place.length >= 3 && place !== district && !held.has(place)) add(place, district);
  }
  const around = new Map<string, Set<string>>();
  for (const line of wordListLines('place-aliases.txt')) {
    const [district = '', ...aliases] = line.split('=').map((name) => name.trim());
    if (held.has(district)) for (const alias of aliases) add(alias, district);
  }
  for (const [kind, ending] of KINDS_OF_PLACE) {
    const alike = districts.filter((district) => ending.test(district));
    if (alike.length > 0) around.set(kind, new Set(alike));
  }
  for (const common of COMMON_NAMES) {
    const matching = districts.filter(
      (district) =>
        (district.endsWith(common) && COMMON_NAMES.find((name) => district.endsWith(name)) === common) ||
        (common === '开发区' && /(?:经开|高新)区$/u.test(district)),
    );
    if (!names.has(common)) for (const district of matching) add(common, district);
  }
  const ownNames = new Map<string, string[]>();
  for (const [name, [district, ...others]] of names) {
    if (district === undefined || others.length > 0) continue;
    ownNames.set(district, [...(ownNames.get(district) ?? []), name]);
  }
  for (const district of districts) {
    const own = (ownNames.get(district) ?? []).filter((name) => name !== stemOf(district));
    const official = own.sort((a, b) => b.length - a.length);
    const areas = official.map(areasOf).find((found) => found.size > 0);
    for (const area of areas ?? []) around.set(area, (around.get(area) ?? new Set()).add(district));
  }
  for (const district of districts) for (const name of zoneNames(district)) if (!held.has(name)) add(name, district);
  const longest = [...names.keys()].sort((a, b) => b.length - a.length);

  const knownMentions = (text: string): PlaceMention[] => {
    const taken = new Uint8Array(text.length);
    const found: PlaceMention[] = [];
    for (const name of longest) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (taken[at] || taken[end - 1]) continue;
        if (stemOf(name) === name && CONTINUATION.test(text.slice(end))) continue;
        taken.fill(1, at, end);
        const kind = COMMON_NAMES.includes(name) && !held.has(name) ? 'common' : 'district';
        found.push({ name, start: at, end, districts: [...(names.get(name) ?? [])].sort(), kind });
      }
    }
    return found;
  };

  return {
    districts,
    mentions(text) {
      const named = knownMentions(text);
      const regions = regionsIn(text, around);
      const others = [
        ...regions,
        ...otherPlaces(text, around, named).filter(({ start, end }) =>
          regions.every((region) => end <= region.start || region.end <= start),
        ),
      ];
      const known = named.filter(
        (mention) =>
          mention.kind !== 'common' ||
          !others.some(
            (o) => o.start < mention.start && o.end >= mention.end && (o.kind === 'unknown' || isKind(o.name)),
          ),
      );
      const free = others.filter(({ start, end }) => known.every((k) => k.end <= start || k.start >= end));
      return [...known, ...free].sort((a, b) => a.start - b.start);
    },
  };
}

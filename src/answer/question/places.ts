import { areasOf, divisionStem, divisionsNamed } from '../../corpus/divisions.js';
import { wordListLines, wordListSections } from '../../corpus/word-lists.js';
import type { ReportSummary } from '../../domain/report.js';
import { tagWords } from '../../search/tagging.js';

/** A place named in a question. Offsets are UTF-16 units of the text searched. */
export interface PlaceMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Short names of the districts held that it may mean; none: a place that no report is of. */
  readonly districts: readonly string[];
  /**
   * `district`: one that reports, or several of one name; `common`: an ending that many share (新区); `area`: a province
   * or city around districts that report; `unknown`: no report is of it.
   */
  readonly kind: 'district' | 'common' | 'area' | 'unknown';
}

/** A kind of zone by the names that people and documents give it. */
const ZONE_NAMES: readonly (readonly string[])[] = [
  ['高新区', '高新技术产业开发区', '高新技术开发区', '国家高新技术产业开发区', '国家高新区'],
  ['经开区', '经济技术开发区', '经济开发区', '国家级经济技术开发区'],
];

/** Endings of place names, longest first, so that 高新区 is not read as 区. */
const SUFFIX =
  /(?:高新技术产业开发区|经济技术开发区|新技术开发区|国家级新区|高新技术开发区|经济开发区|高新区|经开区|开发区|示范区|自贸区|保税区|自治县|自治州|自治旗|自治区|特别行政区|林区|矿区|新区|地区|街道|区|县|市|省|州|盟|旗|镇|乡)$/;

/** What follows a stem and makes another place of it: a zone called 甲地高新区 goes by 甲地, and 甲地市 is another place. */
const CONTINUATION =
  /^(?:高新区|经开区|开发区|新区|市(?!场|民|政|域|委|级|县|区)|区(?!域|级|属|委)|县(?!级|域|委)|省(?!级|委|内)|州|镇|乡)/;

/** What follows a city and makes it mean the places in it; the city itself is another place than those. */
const PLACES_WITHIN =
  /^的?(?:各|所有|几|哪|内|境内|辖|下辖|下面|下属|底下|范围|区县|县区|县市|报告|兄弟|高新区|经开区|开发区|新区)/;

/** Words tagged as places that no report could be of, or that mean the whole country. */
const NOT_A_PLACE =
  /^(?:中国|全国|国内|国外|我国|中央|世界|上[门岗访]|.*化|中华人民共和国|.*(?:社区|小区|法庭|大街|路))$/;

/** Endings that make a place name of the word before them. */
const UNIT_WORD = /^(?:高新区|经开区|新区|自治县|自治州|自治区|开发区|区|县|市|省|镇|乡)$/;

/** What stands where a place would and ends like one, when nothing else knows it. */
const PLACE_FORM =
  /(?:^|[\s,，。、;；(（]|[和与跟比看问])(\p{Script=Han}{1,4}?(?:自治县|自治州|新区|高新区|经开区|区|县|市|镇|街道))(?=20\d\d|\d\d年|的|怎|如何|有|是|去年|收|办|开|受|做|在|呢|$|[?？,，。、])/gu;
const NO_PLACE_FORM =
  /^(?:.*(?:社区|小区|辖区|园区|城区|校区|街区|地区|片区|专区|景区|郊区|示范区|法务区|功能区|城市|上市|夜市|集市|门市)|[我本各全外跨别他其某这那几两三四五六七八九十哪一]+(?:个|些|的|他|它|们)?.?(?:新区|高新区|区|县|市|镇|街道)|.*(?:哪|那个|这个|那边|各|其他|其它|别的|兄弟|两个|几个|所有|这些|除了|不算|不要).*|(?:乡|城|村|集)镇|(?:只|仅|光|单)?[看要问查讲说](?:区|县|市|镇|街道)|.*(?:进|区)小区)$/u;

/** What all districts called 市 are. */
const COUNTY_CITIES = '县级市';

/** Names that many districts end in: alone they are ambiguous. */
const COMMON_NAMES = ['国家级新区', '高新技术产业开发区', '高新区', '经开区', '开发区', '新区'];

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
    // 峨山县 for 峨山彝族自治县.
    if (/自治.$/u.test(district) && !held.has(stem + district.slice(-1))) add(stem + district.slice(-1), district);
  }
  for (const { issuer, district } of summaries) {
    if (!issuer || !district || held.has(issuer)) continue;
    add(issuer, district);
    add(shortOffice(issuer), district);
    const place = issuer.replace(/(?:人民政府|管理委员会|管委会|司法局|委员会|街道办事处).*$/u, '');
    if (place.length >= 3 && place !== district && !held.has(place)) add(place, district);
  }
  const around = new Map<string, Set<string>>();
  for (const line of wordListLines('place-aliases.txt')) {
    const [district = '', ...aliases] = line.split('=').map((name) => name.trim());
    if (held.has(district)) for (const alias of aliases) add(alias, district);
  }
  for (const district of districts)
    if (/[^州盟]市$/.test(district)) around.set(COUNTY_CITIES, (around.get(COUNTY_CITIES) ?? new Set()).add(district));
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
      const others = otherPlaces(text, around, named);
      const known = named.filter(
        (mention) =>
          mention.kind !== 'common' ||
          !others.some((o) => o.start < mention.start && o.end >= mention.end && o.kind === 'unknown'),
      );
      const free = others.filter(({ start, end }) => known.every((k) => k.end <= start || k.start >= end));
      return [...known, ...free].sort((a, b) => a.start - b.start);
    },
  };
}

/** Names of divisions have up to so many characters, in UTF-16 units. */
const LONGEST_NAME = 20;
/** Shorter ones are told by their form, but for 满城区, which ends as 城区 does. */
const LONG_NAME = /^.{4,}$|城[区市]$/u;

/** Divisions named in full that the dictionary would take apart: 察哈尔右翼前旗. */
function longDivisions(text: string): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = Math.min(text.length, start + LONGEST_NAME); end >= start + 3; end--) {
      const name = text.slice(start, end);
      if (!LONG_NAME.test(name) || !divisionsNamed(name).some((division) => division.name === name)) continue;
      found.push({ name, start, end });
      start = end - 1;
      break;
    }
  }
  return found;
}

/**
 * Whether a word may name a place; `unit`: 区, 县, 市 … follows. The dictionary tags many everyday words of two characters
 * as places (东西, 新鲜, 山区, 上岗): those name one only where a division is called so.
 */
function mayBePlace(word: string, tag: string, unit: boolean): boolean {
  if (unit) return tag === 'ns' || divisionsNamed(word).length > 0;
  if (wordListSections('question-words.txt').get('no places')?.includes(word)) return false;
  return tag === 'ns'
    ? word.length > 2 || divisionsNamed(word).length > 0
    : tag !== 'n' && divisionsNamed(word).length > 0;
}

/** Places by their part of speech or the list of divisions: runs of place words, and a name with 区, 县, 市 … behind it. */
function otherPlaces(
  text: string,
  around: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly PlaceMention[],
): PlaceMention[] {
  const places: { name: string; start: number; end: number }[] = [...longDivisions(text)];
  for (const match of text.matchAll(PLACE_FORM)) {
    const [name, start] = [match[1] ?? '', match.index + match[0].indexOf(match[1] ?? '')];
    if (NO_PLACE_FORM.test(name) || places.some((place) => place.start <= start && start < place.end)) continue;
    places.push({ name, start, end: start + name.length });
  }
  const words = tagWords(text);
  for (const [i, { word, tag, start, end }] of words.entries()) {
    if (places.some((place) => place.start < end && start < place.end)) continue;
    const last = places.at(-1);
    const park = word.endsWith('园区') && divisionsNamed(word.slice(0, 2)).length === 0;
    const unit = UNIT_WORD.test(words[i + 1]?.word ?? '');
    const isPlace = word.length > 1 && mayBePlace(word, tag, unit) && !park && !NOT_A_PLACE.test(word);
    if (last?.end === start && UNIT_WORD.test(word)) {
      places[places.length - 1] = { name: last.name + word, start: last.start, end };
    } else if (isPlace) places.push({ name: word, start, end });
  }
  return places.map((place) => {
    const itself =
      place.name.endsWith('市') &&
      place.name !== COUNTY_CITIES &&
      !PLACES_WITHIN.test(text.slice(place.end)) &&
      !known.some(({ start }) => start === place.end);
    const districts = itself ? [] : [...(around.get(place.name) ?? [])].sort();
    return { ...place, districts, kind: districts.length > 0 ? 'area' : 'unknown' };
  });
}

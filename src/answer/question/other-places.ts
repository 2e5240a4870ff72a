import { divisionsNamed } from '../../corpus/divisions.js';
import { wordListSections } from '../../corpus/word-lists.js';
import { tagWords } from '../../search/tagging.js';
import type { PlaceMention } from './place-mention.js';

/** What follows a city and makes it mean the places in it; the city itself is another place than those. */
const PLACES_WITHIN =
  /^的?(?:各|所有|几|哪|内|境内|辖|下辖|下面|下属|底下|范围|区县|县区|县市|报告|兄弟|高新区|经开区|开发区|新区)/;

/** Words tagged as places that no report could be of, or that mean the whole country. */
const NOT_A_PLACE =
  /^(?:中国|全国|国内|国外|我国|中央|世界|上[门岗访][来去]?|苏木镇?|.*化|中华人民共和国|.*(?:社区|小区|法庭|大街|路))$/;

/** What lies in the land but has no office: 城中村, 老城区, 青山绿水 are tagged as places, and no report is of them. */
const NO_OFFICE = /(?:[村国河湖江水山岛湾峡寺桥]|城区)$/;

/** Endings that make a place name of the word before them. */
const UNIT_WORD = /^(?:高新区|经开区|新区|自治县|自治州|自治区|开发区|区|县|市|省|镇|乡)$/;

/** What stands where a place would and ends like one, when nothing else knows it. */
const PLACE_FORM =
  /(?:^|[\s,，。、;；(（]|[和与跟比看问])(\p{Script=Han}{1,4}?(?:自治县|自治州|新区|高新区|经开区|区|县|市|镇|街道))(?=20\d\d|\d\d年|的|怎|如何|有|是|去年|收|办|开|受|做|在|呢|$|[?？,，。、])/gu;
const NO_PLACE_FORM =
  /^(?:.*的.*|.*(?:社区|小区|辖区|园区|城区|校区|街区|地区|片区|专区|景区|郊区|示范区|法务区|功能区|城市|上市|夜市|集市|门市|股市|楼市|车市|菜市|超市)|[我本各全外跨别他其某这那几两三四五六七八九十哪一]+(?:个|些|的|他|它|们)?.?(?:新区|高新区|区|县|市|镇|街道)|.*(?:哪|那个|这个|那边|各|其他|其它|别的|兄弟|两个|几个|所有|这些|除了|不算|不要).*|(?:乡|城|村|集)镇|(?:只|仅|光|单)?[看要问查讲说](?:区|县|市|镇|街道)|.*(?:进|区)小区)$/u;

/** What all districts called 市 are. */
export const COUNTY_CITIES = '县级市';

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
  if (divisionsNamed(word).length > 0) return tag !== 'n';
  return tag === 'ns' && word.length > 2 && !NO_OFFICE.test(word);
}

/** Places by their part of speech or the list of divisions: runs of place words, and a name with 区, 县, 市 … behind it. */
export function otherPlaces(
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

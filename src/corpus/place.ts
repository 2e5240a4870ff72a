import { foldWidth, withoutSpacing } from './characters.js';
import { divisionStem, divisionsNamed } from './divisions.js';

type PlaceLevel = 'province' | 'prefecture' | 'county' | 'township';

/** A place that a text names at its beginning, and what follows it (an organ, or anything). */
export interface Place {
  /** The place's own name, without those above it: 余杭区 of 浙江省杭州市余杭区. */
  readonly name: string;
  readonly level: PlaceLevel;
  /** As it is written there, with those above it. */
  readonly inFull: string;
  readonly rest: string;
}

const HAN = '[\u4e00-\u9fa5]';
const ZONE_WORD =
  '高新区|经开区|新区|开发区|旅游区|示范区|合作区|管理区|度假区|园区|林区|特区|风景区|风景名胜区|保税区|实验区|试验区|自贸区|产业区|物流区|经济区|食品区|生态城|新城';
const PROVINCE = new RegExp(
  `^(?:${HAN}{2,3}省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(?:北京|上海|天津|重庆)市|新疆生产建设兵团)`,
);
const PREFECTURE = new RegExp(
  `^(?:(?![区县省]|[旗市]市[场容政])${HAN}){2,5}?(?:市|盟|地区)|^(?:(?![区县省市])${HAN}){2,14}?自治州|^(?:(?![区县省市])${HAN}){1,4}?州(?=人民政府|政府|委|司法|(?:19|20)\\d\\d|二[〇零○]|年度|法治|坚持|全州)`,
);
const COUNTY = new RegExp(
  `^(?:${HAN}{1,9}?[县区旗市](?=市场|市容|市政|城市管理|城管|城乡|城镇)|(?!城市)${HAN}{2,6}?(?:县|区|市)(?!${HAN}{0,10}(?:${ZONE_WORD})(?:管|党|$|20))|${HAN}{2,14}?(?:自治县|自治旗|族区)|${HAN}{2,9}?旗|${HAN}{2,18}?(?:${ZONE_WORD})|${HAN}[县市]|[城郊矿]区)`,
);
const TOWNSHIP = new RegExp(
  `^${HAN}{1,10}?(?:街道|镇|乡|苏木)(?=人民政府|政府|党委|党工委|工委|工作委|委|办事处|司法所|综合|党政|$|[\\s(、,\\d])`,
);
/** A zone inside a zone, told by the committee that runs it: 甲新区乙新城管理委员会. */
const INNER_ZONE = new RegExp(`^${HAN}{2,10}?(?:${ZONE_WORD}|片区|功能区|组团)(?=管委|管理委|党工委|工委)`);
/** 中国(甲)自由贸易试验区乙片区: the area is the place, the zone is the province's. */
const FREE_TRADE_AREA = new RegExp(
  `^(?:中国)?(?:\\(${HAN}{2,6}\\)|${HAN}{2,4})(?:自由贸易试验区|自贸试验区|自贸区)(${HAN}{1,8}片区)`,
);
/** Cities of the corps have its division's number in front of their names. */
const CORPS_DIVISION = /^(?:新疆生产建设兵团)?第[一二三四五六七八九十]{1,3}师(?=[\u4e00-\u9fa5]{2,5}市)/;
/** Street offices are named after the government that sends them. */
const STREET_OFFICE = new RegExp(`^人民政府(?=${HAN}{1,8}街道)`);
/** Words that end like a district's name and are none, but for those that the list of divisions knows (满城区, 万全区). */
const NO_PLACE =
  /^.市$|(?:社区|小区|辖区|片区|校区|库区|灾区|牧区|农区|市区|城区|县区|区县|市县|县市|[全我本各该两省跨某]区|[全我本各该两某]县|[全我本各该两某]市|城市|超市|门市|上市)$|[的在与及对把是以、]|中央|关于|推进|坚持|建设|依法|全面|贯彻|落实|加强|深入|认真|行政|法治|执法|党委|政府|.局.|强化|上线|审理|统筹|合理|鼓励|构建|支援|设立|转发|^(?:根据|按照|依据|遵照|围绕|结合|配合|协助|响应|报请|提请|报送|主动|成立|召开|邀请|组织|联合|会同|通过|由|经(?!开|济)|让|致|这|该|各|我|产业园区$)/;
/** Names that mean nothing without the place above. */
const GENERIC =
  /^(?:新|高新|经开|开发|城|郊|矿|工业园|园|保税|综合保税|示范|经济|度假|高新技术产业开发|经济技术开发|经济开发|高新技术开发)区$/;

/** The place that a text begins with, e.g. a title or the name of an organ; null where it begins with none. */
export function leadingPlace(text: string): Place | null {
  const whole = withoutSpacing(foldWidth(text.slice(0, 120)))
    .replace(/^(?:中国共产党|中共|国家税务总局|共青团)/, '')
    .replace(CORPS_DIVISION, '');
  const [area, ofArea] = FREE_TRADE_AREA.exec(whole) ?? [];
  if (area && ofArea) return { name: ofArea, level: 'county', inFull: area, rest: whole.slice(area.length) };
  let rest = whole;
  let name: string | null = null;
  let level = 'province' as PlaceLevel;
  const take = (pattern: RegExp, next: PlaceLevel): void => {
    const found = pattern.exec(rest)?.[0];
    if (!found || (NO_PLACE.test(found) && !/^[城郊矿]区$/.test(found) && !isDivision(found))) return;
    if (GENERIC.test(found) && name === null) return;
    name = GENERIC.test(found) ? stem(name ?? '') + found : found;
    level = next;
    rest = rest.slice(found.length);
  };
  take(PROVINCE, 'province');
  take(PREFECTURE, 'prefecture');
  take(COUNTY, 'county');
  if (level === 'county') take(INNER_ZONE, 'county');
  rest = rest.replace(STREET_OFFICE, '');
  take(TOWNSHIP, 'township');
  return name === null ? null : { name, level, inFull: whole.slice(0, whole.length - rest.length), rest };
}

const isDivision = (found: string): boolean => divisionsNamed(found).some(({ name }) => name === found);

function stem(name: string): string {
  return name.replace(/(?:省|市|自治州|地区|盟|县|区)$/, '');
}

const HIGH_TECH_ZONE =
  /^(.{2,}?)(?:国家级?|国家自主创新示范区)?(?:高新技术产业开发区|高新技术开发区|新技术产业开发区|新技术开发区|高新技术产业园区)$/;
const ECONOMIC_ZONE = /^(.{2,}?)(?:国家级?)?(?:经济技术开发区|(?<full>经济开发区))$/;

/** What a place's full name is said as: 昆明经开区, 昆明开发区 for 昆明经济技术开发区, 大理州 for 大理白族自治州. */
function usualNames(name: string): string[] {
  if (name.endsWith('自治州')) return [`${divisionStem(name)}州`];
  const highTech = HIGH_TECH_ZONE.exec(name)?.[1];
  const economic = ECONOMIC_ZONE.exec(name)?.[1];
  return highTech ? [`${highTech}高新区`] : economic ? [`${economic}经开区`, `${economic}开发区`] : [name];
}

/** What a zone without a name of its own may be called by: 国家高新区, 综合保税区. */
const KIND_OF_ZONE = /^(?:中国|国家|高新|经济|经开|新技术|综合|出口|保税|自由|农业|现代|转型|生态)/;

/** 甲省乙安新区, of which many leave out the 省, goes by its own name where it has one: 贵安新区, 两江新区. */
function withoutProvince(name: string): string {
  const zone = new RegExp(`(?:${ZONE_WORD})$`).exec(name)?.[0];
  if (!zone) return name;
  const own = [2, 3].flatMap((length) => {
    const isProvince = divisionsNamed(name.slice(0, length)).some(({ within }) => within.length === 0);
    const tail = name.slice(length);
    return isProvince && tail.length >= zone.length + 2 && !KIND_OF_ZONE.test(tail) ? tail : [];
  });
  return own[0] ?? name;
}

/** What the full name of a zone says of its kind, where people leave it out: 甲农业高新技术产业示范区 is 甲示范区. */
const ZONE_IN_FULL = new RegExp(
  `^(?:国家级?|国际|省级|农业|工业|高新|新|技术|产业|经济|综合|特别|生态|旅游|文化|循环|现代|承接|转移|化工|临空|临港|航空|科技|自由|贸易|边境|跨境)*(?:${ZONE_WORD})$`,
);

/** Whether `full` is the full name of the zone that `short` calls by its first words and by letters of its kind. */
function isZoneInFull(full: string, short: string): boolean {
  let stem = 0;
  while (stem < short.length && full.charAt(stem) === short.charAt(stem)) stem++;
  const [kind, letters] = [full.slice(stem), short.slice(stem)];
  if (stem < 2 || short.length < 5 || !ZONE_IN_FULL.test(kind)) return false;
  if (letters.endsWith('新区') !== kind.endsWith('新区')) return false;
  let from = 0;
  for (const letter of letters) {
    from = kind.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return from === kind.length;
}

/** Whether both are names of one place: in full and for short, with the city in front and without. */
export function isSamePlace(place: Place, other: Place): boolean {
  const withTails = ({ name, level }: Place): string[] =>
    usualNames(name).flatMap((form) => [form, ...(level === 'county' ? withoutCity(form) : [])]);
  if (place.level !== other.level) return false;
  if (isZoneInFull(place.name, other.name) || isZoneInFull(other.name, place.name)) return true;
  const [names, others] = [usualNames(place.name), usualNames(other.name)];
  return (
    withTails(place).some((form) => others.includes(form)) || withTails(other).some((form) => names.includes(form))
  );
}

/**
 * How people say the place: 昆明经开区 for 昆明经济技术开发区. Of several usual forms, the one `body` uses most; 甲经济开发区 is
 * short enough to stay where it uses none.
 */
export function shortName(place: Place, body: string): string {
  const usual = usualNames(place.name).map(withoutProvince);
  const forms = usual.flatMap((form) => [form, ...(place.level === 'county' ? withoutCity(form) : [])]);
  const uses = new Map(forms.map((form) => [form, body.split(form).length - 1]));
  if (ECONOMIC_ZONE.exec(place.name)?.groups?.full && forms.every((form) => !uses.get(form)))
    return withoutProvince(place.name);
  const own = (form: string): number =>
    Math.max(0, ...[uses.get(form) ?? 0]) -
    Math.max(
      0,
      ...forms.filter((other) => other !== form && other.endsWith(form)).map((other) => uses.get(other) ?? 0),
    );
  return forms.reduce((best, form) => (own(form) > own(best) ? form : best), forms[0] ?? place.name);
}

/** 甲市乙湖高新区 → 乙湖高新区: names with the city in front, which titles like to add. */
function withoutCity(form: string): string[] {
  const zone = new RegExp(`(?:${ZONE_WORD})$`).exec(form)?.[0] ?? '区';
  return [2, 3, 4].map((length) => form.slice(length)).filter((tail) => tail.length >= zone.length + 2);
}

import { foldWidth, withoutSpacing } from './characters.js';

export type PlaceLevel = 'province' | 'prefecture' | 'county' | 'township';

/** A place that a text names at its beginning, and what follows it (an organ, or nothing). */
export interface Place {
  /** The place's own name, without those above it: 余杭区 of 浙江省杭州市余杭区. */
  readonly name: string;
  /** The name of the place above, where the text gives it. */
  readonly parent: string | null;
  readonly level: PlaceLevel;
  readonly rest: string;
}

const HAN = '[\u4e00-\u9fa5]';
const PROVINCE = new RegExp(
  `^(?:${HAN}{2,3}省|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(?:北京|上海|天津|重庆)市|新疆生产建设兵团)`,
);
const PREFECTURE = new RegExp(`^(?:(?![区县省])${HAN}){2,10}?(?:市|自治州|盟|地区)`);
const COUNTY = new RegExp(
  `^(?:${HAN}{2,16}?(?:自治县|自治旗|高新区|经开区|新区|开发区|示范区|合作区|管理区|度假区|园区|林区|特区|风景区|保税区|实验区|试验区|县|区|市|旗)|${HAN}县|市[中南北]区|[城郊矿]区)`,
);
const TOWNSHIP = new RegExp(
  `^${HAN}{1,10}?(?:街道|镇|乡|苏木)(?=人民政府|政府|党委|党工委|委|办事处|司法所|综合|社区|$|[\\s(、,])`,
);
/** Words that end like a district's name and are none. */
const NO_COUNTY =
  /(?:社区|小区|辖区|片区|校区|库区|灾区|牧区|农区|[全我本各该两市省跨]区|[全我本各该两]县|[全我本各该两]市|城市|超市|门市|区县|县区|市县|县市|市区)$|[的在和与及对把将为是]|^(?:中央|关于|推进|坚持|建设|依法|全面)/;
/** Names that mean nothing without the place above. */
const GENERIC =
  /^(?:新区|高新区|经开区|开发区|城区|郊区|矿区|工业园区|园区|保税区|示范区|高新技术产业开发区|经济技术开发区|经济开发区|高新技术开发区)$/;

/** The place that a text begins with, e.g. a title or the name of an organ; null where it begins with none. */
export function leadingPlace(text: string): Place | null {
  let rest = withoutSpacing(foldWidth(text)).replace(/^(?:中国共产党|中共|国家税务总局|共青团)/, '');
  let place: Omit<Place, 'rest'> | null = null;
  const take = (name: string, level: PlaceLevel): void => {
    place = {
      name: GENERIC.test(name) ? (place ? shortStem(place.name) : '') + name : name,
      parent: place?.name ?? null,
      level,
    };
    rest = rest.slice(name.length);
  };
  const province = PROVINCE.exec(rest)?.[0];
  if (province) take(province, 'province');
  const prefecture = PREFECTURE.exec(rest)?.[0];
  if (prefecture && !NO_COUNTY.test(prefecture)) take(prefecture, 'prefecture');
  const county = COUNTY.exec(rest)?.[0];
  if (county && !NO_COUNTY.test(county) && !(GENERIC.test(county) && !place)) take(county, 'county');
  const township = TOWNSHIP.exec(rest)?.[0];
  if (township && !/[和与及的]/.test(township)) take(township, 'township');
  return place ? { ...(place as Omit<Place, 'rest'>), rest } : null;
}

function shortStem(name: string): string {
  return name.replace(/(?:省|市|自治州|地区|盟|县|区)$/, '');
}

const ZONE = /^(.{2,}?)(?:高新技术产业开发区|高新技术开发区|新技术产业开发区|新技术开发区|高新技术产业园区)$/;
const ECONOMIC_ZONE = /^(.{2,}?)(?:经济技术开发区|经济开发区)$/;

/** How people say the place: 昆明经开区 for 昆明经济技术开发区; the form that `body` itself uses most decides. */
export function shortName(place: Place, body: string): string {
  const forms = new Set<string>();
  const zone = ZONE.exec(place.name)?.[1];
  const economic = ECONOMIC_ZONE.exec(place.name)?.[1];
  if (zone) forms.add(`${zone}高新区`);
  if (economic) {
    forms.add(`${economic}经开区`);
    forms.add(`${economic}开发区`);
  }
  forms.add(place.name);
  for (const form of [...forms]) {
    for (let from = 1; from <= 4; from++) {
      const tail = form.slice(from);
      if (place.level === 'county' && /区$/.test(tail) && tail.length >= 4 && !GENERIC.test(tail)) forms.add(tail);
    }
  }
  let best = [...forms][0] ?? place.name;
  let most = occurrences(body, best);
  for (const form of forms) {
    const longer = [...forms].filter((other) => other !== form && other.endsWith(form));
    const own = occurrences(body, form) - longer.reduce((sum, other) => sum + occurrences(body, other), 0);
    if (own > most) [best, most] = [form, own];
  }
  return best;
}

function occurrences(text: string, word: string): number {
  return text.split(word).length - 1;
}

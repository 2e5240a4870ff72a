import type { ReportKind } from '../domain/report.js';
import { foldWidth } from './characters.js';
import { leadingPlace, type Place } from './place.js';

/** Who reports: an organ's full name, with the place it belongs to. */
export interface Organ {
  readonly name: string;
  readonly place: Place;
  readonly kind: ReportKind;
}

const ORGAN_END =
  /(?:人民政府|政府|委员会|管委会|党工委|党委|办事处|局|厅|委|办公室|办|中心|处|所|院|大队|支队|总队|公司|集团|县委|区委|市委)$/;
const PLACE_AS_A_WHOLE = /^(?:委|人民政府|政府|管理委员会|管委会|党工委|委员会|工作委员会|(?:人民)?政府办公[室厅])/;

/** Reads the name of an organ (`X县司法局`, `中共X镇委员会 X镇人民政府`); null where the text is no such name. */
export function readOrgan(text: string): Organ | null {
  const name = foldWidth(text)
    .trim()
    .replace(/ +/g, ' ')
    .replace(/(?<=[\u4e00-\u9fa5]) (?=[\u4e00-\u9fa5](?: |$))/g, '');
  if (name.length > 60 || name.length < 4 || /[,。;:!?《》“”]|\d/.test(name)) return null;
  const single = /^(?:[\u4e00-\u9fa5] ){3,}[\u4e00-\u9fa5]$/.test(foldWidth(text).trim());
  const parts = single ? [name.replace(/ /g, '')] : name.split(/[ 、]/);
  const first = parts.find((part) => ORGAN_END.test(part) && leadingPlace(part));
  const place = first ? leadingPlace(first) : null;
  if (!first || !place || parts.some((part) => !ORGAN_END.test(part) && !leadingPlace(part))) return null;
  const full = text.trim().replace(/\s+/g, single ? '' : ' ');
  return { name: full, place, kind: organKind(place) };
}

export function organKind(place: Place): ReportKind {
  const rest = place.rest.replace(/^\([^)]*\)/, '');
  if (rest !== '' && !PLACE_AS_A_WHOLE.test(rest) && rest !== '办事处') return 'department';
  return place.level === 'township' ? 'township' : 'region';
}

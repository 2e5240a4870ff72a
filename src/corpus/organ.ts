import type { ReportKind } from '../domain/report.js';
import { foldWidth, withoutSpacing } from './characters.js';
import { datesIn } from './dates.js';
import { divisionsNamed } from './divisions.js';
import { leadingPlace, type Place } from './place.js';

/** Who reports: an organ's full name, with the place it belongs to. */
export interface Organ {
  /** Joint issuers stand side by side with a space between. */
  readonly name: string;
  readonly place: Place;
  readonly kind: ReportKind;
}

const ORGAN_END =
  /(?:政府|委员会|管委会|工委|党委|党组|办事处|局|厅|委|办公室|政府办|依法治.办|司法所|中心|处|院|分局|大队|支队|总队|法院|检察院|指挥部|领导小组|联合会|总工会|红十字会|[残妇文]联|工商联|供销社|合作社|合作总社|档案馆)(?:办公室)?$/;
const PLACE_AS_A_WHOLE =
  /^(?:委$|委、|(?:人民)?政府$|(?:人民)?政府办公?[室厅]?$|管理委员会|管委$|管委会|党工委|工作?委(?:员会)?$|委员会$|委员会、|委?(?:员会)?全面依法治|委?依法治)/;

/** Reads the name of an organ (`X县司法局`, `中共X镇委员会 X镇人民政府`); null where the text is no such name. */
export function readOrgan(text: string): Organ | null {
  const [date] = text.length <= 80 ? datesIn(text) : [];
  const undated = date ? text.slice(0, date.start) : text;
  const name = foldWidth(undated)
    .replace(/\((?:盖章|公章|代章|章)\)/, '')
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1');
  if (name.length > 60 || name.length < 4 || /[,。;:!?《》“”>|_\d]|关于/.test(name)) return null;
  const parts = namesIn(name);
  const places = parts.map((part) => (ORGAN_END.test(part) ? leadingPlace(part) : null));
  const place = places.find((each) => each !== null && each.rest !== '') ?? places[0];
  if (!place || places.some((each) => each === null)) return null;
  return { name: parts.join(' '), place: placeOfBranch(place), kind: organKind(place) };
}

/** A branch belongs to the district that it is named after: 甲市公安局乙区分局, or 乙分局 where the city has a district 乙区. */
function placeOfBranch(place: Place): Place {
  const named = /[局厅]([\u4e00-\u9fa5]{2,12})分局$/.exec(place.rest)?.[1];
  if (!named) return place;
  const branch = leadingPlace(place.name + named);
  if (branch?.rest === '') return { ...branch, rest: place.rest };
  const division = divisionsNamed(named).find(({ within }) => within.includes(place.name));
  return division ? { ...place, name: division.name, level: 'county' } : place;
}

/** `X 县 人 民 政 府` is one name, `中共X镇委员会 X镇人民政府` two. */
function namesIn(name: string): string[] {
  const pieces = name.split(/[\s、]+/);
  const spaced = pieces.length > 2 && pieces.filter((piece) => piece.length <= 2).length > pieces.length / 2;
  return spaced || pieces.some((piece) => !ORGAN_END.test(piece)) ? [withoutSpacing(name)] : pieces;
}

/** The organ that a sentence begins with: `X县司法局坚持以…`. */
export function leadingOrgan(sentence: string): Organ | null {
  const place = leadingPlace(sentence);
  if (!place) return null;
  const organ =
    /^[\u4e00-\u9fa5]{0,4}(?:人民政府|管理委员会|管委会)(?!办公|各|关于|的|和|与|及|、|领导|法|门户|网|信息|令|常务|工作|驻|派|所属|职能|部门|党|组成|主要|负责|《|》)/.exec(
      place.rest,
    )?.[0] ??
    /^[\u4e00-\u9fa5]{0,18}?(?:人民政府|政府|管理委员会|管委会|局|厅|委员会|办事处|办公室)(?=坚持|认真|深入|全面|紧紧|以|扎实|始终|围绕|积极|持续|严格|聚焦|切实|着力|紧扣|立足|高度|统筹|在|按照|根据|牢固|依法|,|\d{4}年)/.exec(
      place.rest,
    )?.[0];
  if (!organ || /[市区县]委/.test(organ)) return null;
  const start = withoutSpacing(foldWidth(sentence)).indexOf(place.rest);
  const full = withoutSpacing(foldWidth(sentence)).slice(0, start) + organ;
  const whole = { ...place, rest: organ };
  return { name: full, place: placeOfBranch(whole), kind: organKind(whole) };
}

function organKind(place: Place): ReportKind {
  if (place.level === 'township') return 'township';
  const rest = place.rest.replace(/^\([^)]*\)/, '');
  return rest === '' || PLACE_AS_A_WHOLE.test(rest) ? 'region' : 'department';
}

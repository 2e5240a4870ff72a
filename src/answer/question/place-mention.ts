import { divisionsNamed } from '../../corpus/divisions.js';

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

const BRACKETED = /\(([^()]+)\)/gu;

/** 广东甲镇: what stands right before a place that no list of divisions holds says where that is. */
const saysWhere = ({ end }: PlaceMention, all: readonly PlaceMention[]): boolean =>
  all.some(
    ({ kind, start, districts: [district, ...others] }) =>
      kind === 'district' && start === end && district && others.length === 0 && divisionsNamed(district).length === 0,
  );

/**
 * Whether a place that no report is of is told again by the places of a bracket, 福建和海南的两份报告(甲镇、乙县), or by the
 * place right behind it.
 */
export function isRestated(text: string, mention: PlaceMention, all: readonly PlaceMention[]): boolean {
  if (mention.kind !== 'unknown') return false;
  if (saysWhere(mention, all)) return true;
  return [...text.matchAll(BRACKETED)].some(({ index, 0: { length }, 1: inside = '' }) => {
    const listed = all.filter(({ kind, start }) => kind === 'district' && start > index && start < index + length);
    const rest = listed.reduce((left, { name }) => left.replace(name, ''), inside);
    return mention.end <= index && listed.length > 0 && /^[、,和与及\s]*$/u.test(rest);
  });
}

const QUOTED = /[“"「『]([^”"」』“]{2,40})[”"」』]/gu;

/** Whether a place is named within a longer quoted name that reports use: “中国洋浦港” must be spoken of as a whole. */
export const isWithinName = (text: string, { start, end }: PlaceMention, heard: (name: string) => boolean): boolean =>
  [...text.matchAll(QUOTED)].some(({ index, 0: { length }, 1: name = '' }) => {
    const holds = index < start && end < index + length && end - start < name.length;
    return holds && heard(name);
  });

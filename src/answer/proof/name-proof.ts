import { bareText } from './plain-text.js';
import { rememberedOf } from './remembered.js';

const TITLE = /《([^《》]+)》/g;
const QUOTED = /[“"「『]([^“”"「」『』]{1,40})[”"」』]/g;
const LATIN = /[A-Za-z][A-Za-z0-9+\-.]*/g;

/** A law may be named without 中华人民共和国. */
const shortTitle = (title: string): string => title.replace(/^中华人民共和国/, '');

/** 甲市政府 where the evidence only names 甲市: another place's government does nothing of what its own report tells. */
function governmentFaults(claim: string, source: string, district: string | null): readonly string[] {
  return [...claim.matchAll(/(?=(\p{Script=Han}{2,3}[省市县区])(?:人民)?政府)/gu)].flatMap(([, place = '']) => {
    const named = source.includes(place) && !new RegExp(`${place}(?:人民)?政府`, 'u').test(source);
    return named && !district?.endsWith(place) ? [`“${place}政府”在所引证据中没有`] : [];
  });
}

/** Evidence as names are looked for in it, and the titles that it holds. */
const namesIn = rememberedOf((evidence: readonly string[]) => ({
  source: evidence.map(bareText).join('。'),
  titles: evidence.flatMap((text) => [...text.matchAll(TITLE)].map((match) => shortTitle(bareText(match[1] ?? '')))),
}));

/**
 * Titles 《》, quoted terms, Latin words and names of places that a claim uses must stand in its evidence. `places` are
 * the names of districts that other reports are about; `district` is the claim's own.
 */
export function nameFaults(
  claim: string,
  evidence: readonly string[],
  district: string | null,
  places: readonly string[],
): readonly string[] {
  const { source, titles } = namesIn(evidence);
  const faults: string[] = [];
  for (const [whole, title = ''] of claim.matchAll(TITLE)) {
    if (!titles.includes(shortTitle(bareText(title)))) faults.push(`文件${whole}在所引证据中没有`);
  }
  for (const [, term = ''] of claim.matchAll(QUOTED)) {
    if (!source.includes(bareText(term))) faults.push(`引号中的“${term}”在所引证据中没有`);
  }
  for (const [word] of claim.matchAll(LATIN)) {
    if (!source.toLowerCase().includes(word.toLowerCase())) faults.push(`“${word}”在所引证据中没有`);
  }
  const bare = bareText(claim);
  faults.push(...governmentFaults(bare, source, district));
  for (const place of places) {
    if (place.length > 1 && bare.includes(place) && !district?.includes(place) && !source.includes(place)) {
      faults.push(`“${place}”不是所引报告的地区`);
    }
  }
  return faults;
}

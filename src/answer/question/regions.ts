import { wordListLines } from '../../corpus/word-lists.js';
import type { PlaceMention } from './place-mention.js';

/** 西南地区, 东北三省: without such an ending most names of regions say something else (长三角一体化, 西部陆海新通道). */
const ENDING =
  '(?:地区|地方|各地|各省市?|各[区县市]|省份|省区|[两三]省|片区|一带|[这那]?[两三四五几]个?(?:地方|[区县市])|的(?=\\p{Script=Han}{2,4}[县市]))';

/**
 * Parts of the country that a question names, with the districts of their provinces. `around`: districts by the names of
 * the provinces and cities around them.
 */
export function regionsIn(text: string, around: ReadonlyMap<string, ReadonlySet<string>>): readonly PlaceMention[] {
  return wordListLines('regions.txt').flatMap((line) => {
    const [name = '', provinces = ''] = line.split('>').map((part) => part.trim());
    return [...text.matchAll(new RegExp(name + ENDING, 'gu'))].map((match) => {
      const districts = new Set(provinces.split(/\s+/).flatMap((province) => [...(around.get(province) ?? [])]));
      return {
        name: match[0],
        start: match.index,
        end: match.index + match[0].length,
        districts: [...districts].sort(),
        kind: districts.size > 0 ? ('area' as const) : ('unknown' as const),
      };
    });
  });
}

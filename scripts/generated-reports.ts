import { readdirSync, readFileSync } from 'node:fs';

/** A line of a bulk file. */
export interface GeneratedReport {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const SAMPLE = new URL('../../corpus/reports/', import.meta.url);
const HEADINGS = ['一、主要举措和成效', '二、存在的不足和原因', '三、党政主要负责人履职情况', '四、下一年度主要安排'];
const PARAGRAPHS_A_REPORT = 50;
const PLACES = '东西南北江河山海云龙凤泉石金玉青白红新平安宁昌盛福华清永长大'.split('');
const SUFFIXES = ['区', '县', '市', '新区'];
const SHORTEST = 12;

/**
 * Reports made of the sample's clauses, shuffled, with other figures and places: about 50 passages of 100 characters each,
 * the same for the same number. They repeat each other's phrases as real reports do, only more so.
 */
export function* generateReports(passages: number): Iterable<GeneratedReport> {
  const random = randomNumbers(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = readdirSync(SAMPLE).map((file) => readFileSync(new URL(file, SAMPLE), 'utf8'));
  const places = readdirSync(SAMPLE).map((file) => file.replace(/\d.*/, ''));
  const sentences = texts
    .flatMap((text) => text.split(/[。\n]/))
    .map((sentence) => sentence.split(/(?<=[,,;;])/).filter((clause) => clause.length > 3))
    .filter((clauses) => clauses.join('').length >= SHORTEST);
  const mixed = (place: string): string => {
    const clauses = pick(sentences).map((clause) => (random() < 0.4 ? pick(pick(sentences)) : clause));
    const sentence = clauses.join('').replace(/[,,;;]$/, '');
    return `${places
      .reduce((text, name) => text.replaceAll(name, place), sentence)
      .replace(/\d+/g, (digits) => String(Math.floor(random() * 10 ** digits.length)))}。`;
  };
  for (let made = 0, number = 1; made < passages; made += PARAGRAPHS_A_REPORT, number++) {
    const place = `${pick(PLACES)}${pick(PLACES)}${pick(SUFFIXES)}`;
    const year = 2015 + Math.floor(random() * 10);
    const paragraphs = Array.from({ length: Math.min(PARAGRAPHS_A_REPORT, passages - made) }, (_, i) => {
      const heading = i % 15 === 0 ? `${HEADINGS[i / 15]}\n` : '';
      let paragraph = mixed(place);
      while (paragraph.length < 70) paragraph += mixed(place);
      return heading + paragraph;
    });
    yield { id: `generated-${number}`, title: `${place}${year}年法治政府建设年度报告`, text: paragraphs.join('\n') };
  }
}

/** Deterministic numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import type { Passage, ReportFilter } from '../../domain/passage.js';
import type { Library, PassageLookup, Searcher } from '../../domain/ports.js';
import type { SectionPlace } from '../outline/heading.js';
import { MEASURES_PART } from '../outline/outline.js';

/** The reports that peers' wording is shown from. */
export interface PeerShelf {
  readonly library: Library;
  readonly searcher: Searcher;
  /** Where it is there, a usual section's topic words are looked up as they stand: no query has to be segmented. */
  readonly passages?: Pick<PassageLookup, 'size' | 'find' | 'passage'>;
}

/** Enough passages for every report of a small corpus to have a say. */
const PASSAGES = 60;
/** Passages whose headings are read to rank them. */
const CANDIDATES = 200;
/** A passage under a heading of the topic counts this much more, one under a heading of another part this much less. */
const UNDER_HEADING = 1.5;
const OF_OTHER_PART = 0.4;
/** A topic word of the section's title counts more often than what only belongs to it. */
const OF_TITLE = 2.5;
const NOT_MEASURES = /不足|问题|困难|短板|下一|下步|安排|打算|计划/u;
const MOST_QUERIED = 6;

/** The passages that speak most of a section's topic, best first. */
export async function passagesOnTopic(
  shelf: PeerShelf,
  place: SectionPlace,
  filter: ReportFilter,
  signal?: AbortSignal,
): Promise<readonly Passage[]> {
  const topics = place.outline?.topics ?? [];
  if (shelf.passages && topics.length > 0) return lookedUp(shelf.passages, place, filter);
  const query = [place.title, ...topics.slice(0, MOST_QUERIED)].join(' ');
  return shelf.searcher.search(query, { k: PASSAGES, filter, ...(signal && { signal }) });
}

/** Each topic word that a passage holds counts by how rare it is, and by what the passage stands under. */
function lookedUp(
  passages: NonNullable<PeerShelf['passages']>,
  { outline, title, section, part }: SectionPlace,
  filter: ReportFilter,
): readonly Passage[] {
  const topics = outline?.topics ?? [];
  const titles = [title, section, outline?.title, ...(outline?.aliases ?? [])].join();
  /** By ordinal; 0 for passages without a topic word. */
  const scores = new Float64Array(passages.size);
  for (const topic of topics) {
    const found = passages.find([topic], filter);
    const weight = Math.log(1 + passages.size / found.length) * (titles.includes(topic) ? OF_TITLE : 1);
    for (let i = 0; i < found.length; i++) {
      const ordinal = found[i] as number;
      scores[ordinal] = (scores[ordinal] as number) + weight;
    }
  }
  // 复议应诉工作 is a heading of 行政复议, too.
  const named = topics.flatMap((topic) => (titles.includes(topic) ? [topic, topic.slice(-2)] : [topic]));
  const underHeading = ({ section: path }: Passage): number => {
    const heading = path.join();
    const own = named.some((topic) => heading.includes(topic)) ? UNDER_HEADING : 1;
    return part === MEASURES_PART && NOT_MEASURES.test(heading) ? own * OF_OTHER_PART : own;
  };
  return highest(scores, CANDIDATES)
    .map((ordinal) => ({ passage: passages.passage(ordinal), score: scores[ordinal] as number }))
    .map(({ passage, score }) => ({ passage, score: score * underHeading(passage) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, PASSAGES)
    .map(({ passage }) => passage);
}

/** Ordinals of the highest scores above 0, highest first, of equal ones the first; only these are compared one by one. */
function highest(scores: Float64Array, most: number): readonly number[] {
  const found = scores.filter((score) => score > 0).sort();
  const least = found[Math.max(0, found.length - most)] ?? Number.POSITIVE_INFINITY;
  const ordinals: number[] = [];
  scores.forEach((score, ordinal) => {
    if (score >= least) ordinals.push(ordinal);
  });
  return ordinals
    .sort((one, other) => (scores[other] as number) - (scores[one] as number) || one - other)
    .slice(0, most);
}

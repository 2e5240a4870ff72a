import type { Citation } from '../../domain/answer.js';
import { fold } from '../../domain/fold.js';
import type { Passage } from '../../domain/passage.js';
import type { Library } from '../../domain/ports.js';
import type { SectionPlace } from '../outline/heading.js';
import { gives } from '../section/usual-figures.js';
import { type PeerShelf, passagesOnTopic } from './peer-passages.js';

export interface Peers {
  readonly peers: readonly Citation[];
  readonly peerRemarks: readonly string[];
}

const MOST_PEERS = 5;
const MAX_QUOTE = 300;

/**
 * One passage a district on the section's topic, best first, and which usual figures most of these peers give while the
 * notes do not. `home` is left out.
 */
export async function findPeers(
  shelf: PeerShelf,
  place: SectionPlace,
  notes: readonly string[],
  options: { readonly home: string | null; readonly signal?: AbortSignal },
): Promise<Peers> {
  const topics = place.outline?.topics ?? [];
  const filter = options.home ? { exceptDistricts: [options.home] } : {};
  const found = await passagesOnTopic(shelf, place, filter, options.signal);
  const names = topics.map(fold);
  const onTopic = found.filter(
    (hit) => names.length === 0 || names.some((topic) => fold(hit.section.join('') + hit.text).includes(topic)),
  );
  const byReport = new Map<string, Passage[]>();
  for (const hit of onTopic) {
    const key = hit.district ?? hit.reportId;
    const own = [...byReport].find(([, hits]) => hits[0]?.reportId === hit.reportId)?.[1] ?? byReport.get(key);
    if (own) own.push(hit);
    else if (byReport.size < MOST_PEERS) byReport.set(key, [hit]);
  }
  const groups = [...byReport.values()];
  return {
    peers: groups.flatMap((hits, index) => (hits[0] ? [citation(hits[0], index + 1, shelf.library, names)] : [])),
    peerRemarks: remarks(groups, place, notes),
  };
}

function citation(hit: Passage, n: number, library: Library, topics: readonly string[]): Citation {
  const report = library.report(hit.reportId);
  const { start, end } = quoteRange(hit, topics);
  return {
    n,
    reportId: hit.reportId,
    district: hit.district,
    year: hit.year,
    title: report?.title ?? null,
    url: report?.url ?? null,
    section: hit.section,
    paragraph: hit.paragraph,
    quote: hit.text.slice(start - hit.start, end - hit.start),
    start,
    end,
  };
}

/** The whole passage, or whole sentences around its topic word where it is too long to quote. */
function quoteRange(hit: Passage, topics: readonly string[]): { readonly start: number; readonly end: number } {
  if (hit.text.length <= MAX_QUOTE) return hit;
  const sentences = [...hit.text.matchAll(/[^。；]*[。；]?/gu)].filter((match) => match[0] !== '');
  const first = Math.max(
    0,
    sentences.findIndex((match) => topics.some((topic) => fold(match[0]).includes(topic))),
  );
  const from = sentences[first]?.index ?? 0;
  let until = from;
  for (const match of sentences.slice(first)) {
    if (match.index + match[0].length - from > MAX_QUOTE) break;
    until = match.index + match[0].length;
  }
  return { start: hit.start + from, end: hit.start + (until === from ? from + MAX_QUOTE : until) };
}

function remarks(
  groups: readonly (readonly Passage[])[],
  place: SectionPlace,
  notes: readonly string[],
): readonly string[] {
  if (groups.length < 2) return [];
  return (place.outline?.figures ?? [])
    .filter((figure) => !notes.some((note) => gives(note, figure)))
    .map((figure) => {
      const count = groups.filter((hits) =>
        hits.some((hit) => hit.text.split(/[。；]/).some((text) => gives(text, figure))),
      ).length;
      return { figure, count };
    })
    .filter(({ count }) => count * 2 >= groups.length)
    .map(({ figure, count }) => `${groups.length}个同类地区中有${count}个写了${figure.name}，您的笔记没有。`);
}

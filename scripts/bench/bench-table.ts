import { markdownTable } from '../evaluation/table.js';
import type { Latency } from './latency.js';
import type { Measured } from './measure-size.js';
import { FIVE_REPORTS } from './report-source.js';

const NONE = '–';
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : whole(value));
const pair = ({ p50, p95 }: Latency): string => `${milliseconds(p50)} / ${milliseconds(p95)}`;

/** One size: Fayan beside the stock recipe. */
export function benchTable(size: number, { stock, ...own }: Measured): string {
  const { indexed, answered, drafted, blocked, start, draftStart } = own;
  const title = size === FIVE_REPORTS ? 'the five reports' : `${whole(size)} generated passages`;
  const of = (cell: (measured: NonNullable<typeof stock>) => string): string => (stock ? cell(stock) : 'took too long');
  return markdownTable(
    [title, 'Fayan', 'stock recipe'],
    [
      ['passages or chunks', whole(indexed.passages), of(({ chunks }) => whole(chunks))],
      [
        'indexing, a second',
        whole(indexed.passages / indexed.seconds),
        of(({ chunks, seconds }) => whole(chunks / seconds)),
      ],
      ['start to first answer (stock: first result), ms', milliseconds(start), of((s) => milliseconds(s.start))],
      ['search, k 10, p50 / p95, ms (stock: HNSWLib)', pair(answered.search), of(({ vectors }) => pair(vectors))],
      ['search, k 10, p50 / p95, ms (stock: BM25Retriever)', NONE, of(({ keywords }) => pair(keywords))],
      ['ask p50 / p95, ms', pair(answered.ask), NONE],
      ['first draft of a process, index opened and peers found, ms', milliseconds(drafted.first), NONE],
      ['further drafts p50 / p95, ms', pair(drafted.next), NONE],
      ['the whole command draft, ms', milliseconds(draftStart), NONE],
      [
        'recall@10 against an exact scan, ef 10 / ef 400',
        NONE,
        of(({ recall }) => `${recall.stock.toFixed(3)} / ${recall.wide.toFixed(3)}`),
      ],
      ['peak memory indexing (stock: and searching), MB', whole(indexed.memory), of(({ memory }) => whole(memory))],
      ['peak memory answering (stock: loaded again), MB', whole(answered.memory), of((s) => whole(s.startMemory))],
      ['longest block of the event loop answering, ms', milliseconds(blocked.answering), NONE],
      [
        '… while 2,000 more are indexed (stock: while indexing), ms',
        milliseconds(blocked.indexing),
        of(({ block }) => milliseconds(block)),
      ],
      ['… answering while 2,000 more are indexed, ms', milliseconds(blocked.both), NONE],
    ],
  );
}

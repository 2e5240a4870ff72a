import type { ReportKind } from '../../domain/report.js';
import type { ReportPart } from '../../domain/report-part.js';
import type { FigureRequest } from './figure-request.js';
import type { Topic } from './topic.js';

/** Which reports a question is about. */
export interface Scope {
  /** Short names; null: all. */
  readonly districts: readonly string[] | null;
  readonly except: readonly string[];
  /** Years reported on; null: all. */
  readonly years: readonly number[] | null;
  readonly exceptYears: readonly number[];
  /** Only the newest report of each district. */
  readonly latest: boolean;
  /** Kinds of reports asked for; empty: all. */
  readonly kinds: readonly ReportKind[];
  /** Asks for all places or which: a place named that no report is of is then part of the topic. */
  readonly open: boolean;
  /** Places named that no report is of. */
  readonly unknown: readonly string[];
}

/**
 * `survey`: how places do a thing; `fact`: one figure or name; `compare`: such facts side by side;
 * `mention`: which places speak of it at all.
 */
export type QuestionKind = 'survey' | 'fact' | 'compare' | 'mention';

/** A question as understood. */
export interface Question {
  /** As asked, or as completed from the conversation. */
  readonly text: string;
  readonly kind: QuestionKind;
  readonly scope: Scope;
  readonly topic: Topic;
  /** In a comparison of different things, what is asked of each district. */
  readonly own?: ReadonlyMap<string, Topic>;
  /** The same read as everyday speech; null where it holds no everyday word. */
  readonly everyday: Topic | null;
  /** What asks for the term of the field that its everyday words are clearly most like; null where none stands out. */
  readonly nearest: Topic | null;
  /** The part of the reports it asks for; null: any. */
  readonly part: ReportPart | null;
  readonly wanted: FigureRequest | null;
  /** Of a comparison: which end is asked for. */
  readonly extreme: 'most' | 'least' | null;
  /** Asks for the reports that are silent. */
  readonly silent: boolean;
}

/** A name that several districts go by: the user is asked which. */
export interface AmbiguousPlace {
  readonly name: string;
  readonly options: readonly string[];
}

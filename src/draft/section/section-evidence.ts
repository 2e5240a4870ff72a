import { figuresOf } from '../../domain/figures.js';
import type { Outline, OutlineSection } from '../outline/outline.js';
import { clausesOf } from '../statements/statement.js';

/** A word that speaks for a section. */
interface Sign {
  readonly word: string;
  /** Its length, shared among the sections that use the word, too. */
  readonly weight: number;
  /** Counts only beside a figure with one of these units; null where the word alone tells. */
  readonly units: readonly string[] | null;
}

/** An object may be met in the work of other sections, a noun with its unit be counted there. */
const OF_OBJECT = 0.6;
const OF_NOUN = 0.7;
/** 受理, 办结: counted everywhere; it settles what nothing else does. */
const OF_COUNTING = 0.15;
/** A figure without unit counts the noun that stands so near before it. */
const NEAR = 6;
/** 区长, 主任: says who, not what the work is. */
const OFFICE = /(?:书记|[区县市州旗镇乡]长|主任)$/u;

const plain = (text: string): string => text.normalize('NFKC').replace(/[“”"'‘’《》、\s]/gu, '');

const topicsOf = ({ topics }: OutlineSection): readonly string[] =>
  topics.map(plain).filter((word) => !OFFICE.test(word));
const objectsOf = (section: OutlineSection): readonly string[] =>
  section.objects.map(plain).filter((word) => !topicsOf(section).includes(word));
const nounsOf = ({ figures }: OutlineSection): readonly string[] => figures.flatMap(({ nouns }) => nouns.map(plain));

/** What speaks for the sections of one part of the report. */
export class SectionEvidence {
  readonly sections: readonly OutlineSection[];
  readonly #signs: readonly (readonly Sign[])[];

  constructor(outline: Outline, part: number) {
    this.sections = outline.sections.filter((section) => section.part === part);
    const used = this.sections.map((section) => [...topicsOf(section), ...objectsOf(section), ...nounsOf(section)]);
    const weight = (word: string): number =>
      word.length / used.filter((words) => words.some((each) => each.includes(word))).length;
    this.#signs = this.sections.map((section) => {
      const named = [...topicsOf(section), ...objectsOf(section)];
      const ofNoun = (noun: string): number => (named.some((each) => each.includes(noun)) ? OF_NOUN : OF_COUNTING);
      return [
        ...topicsOf(section).map((word) => ({ word, weight: weight(word), units: null })),
        ...objectsOf(section).map((word) => ({ word, weight: weight(word) * OF_OBJECT, units: null })),
        ...section.figures.flatMap(({ nouns, units }) =>
          nouns.map(plain).map((word) => ({ word, weight: weight(word) * ofNoun(word), units })),
        ),
      ];
    });
  }

  /** How much a text speaks of each section, in their order; a word within a longer one counts once. */
  of(text: string): readonly number[] {
    const clauses = clausesOf(text).map((clause) => ({ clause: plain(clause), figures: figuresOf(plain(clause)) }));
    const said = plain(text);
    const tells = ({ word, units }: Sign): boolean => {
      if (!said.includes(word)) return false;
      if (units === null) return true;
      return clauses.some(({ clause, figures }) => {
        const at = clause.indexOf(word);
        return (
          at >= 0 &&
          figures.some(
            ({ kind, unit, start }) =>
              kind === 'quantity' && (units.includes(unit) || (unit === '' && start >= at && start - at <= NEAR)),
          )
        );
      });
    };
    return this.#signs.map((signs) => {
      const told = signs.filter(tells);
      const apart = told.filter(
        ({ word, weight }) => !told.some((other) => other.word.includes(word) && other.weight > weight),
      );
      return [...new Map(apart.map(({ word, weight }) => [word, weight])).values()].reduce(
        (sum, each) => sum + each,
        0,
      );
    });
  }
}

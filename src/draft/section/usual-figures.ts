import { figuresOf } from '../../domain/figures.js';
import type { OutlineSection, UsualFigure } from '../outline/outline.js';
import { clausesOf } from '../statements/statement.js';
import { wordPairs } from './measure-groups.js';

/** A figure without unit counts the noun that stands so near before it. */
const NEAR = 6;

/** Whether a sentence gives the figure, its noun and a figure with its unit, or holds a place open for it. */
export function gives(text: string, usual: UsualFigure): boolean {
  const isOpen = clausesOf(text).some(
    (clause) =>
      clause.includes('【待补充:') &&
      usual.nouns.some((noun) => clause.includes(noun)) &&
      usual.units.some((unit) => clause.endsWith(`】${unit}`)),
  );
  return (
    isOpen ||
    isRowOf(text, usual) ||
    (usual.nouns.some((noun) => text.includes(noun)) &&
      figuresOf(text).some(
        ({ kind, unit, start }) =>
          kind === 'quantity' &&
          (usual.units.includes(unit) ||
            (unit === '' && usual.nouns.some((noun) => text.slice(Math.max(0, start - NEAR), start).includes(noun)))),
      ))
  );
}

/** 126场次，受众58,000人: a row whose first count has no noun beside it, but the unit. */
const isRowOf = (text: string, { units }: UsualFigure): boolean => {
  const [first] = figuresOf(text);
  return first?.kind === 'quantity' && first.start === 0 && first.unit.length > 1 && units.includes(first.unit);
};

const placeholder = (name: string): string => `【待补充:${name}】`;

/** Notes of fewer characters leave a place for each figure that reports usually give. */
const SHORT = 40;

/** More places held open than this are a form, not a text. */
const MOST_OPEN = 3;

/** A place held open for a figure, and which of the texts it belongs to. */
interface OpenPlace {
  readonly wording: string;
  readonly host: number;
}

/**
 * 体检企业【待补充:体检企业数】家 for each figure that the section lacks and that its texts have to do with: what they count or
 * name without its figure; where they are few, also what else is usually told in the section that they speak of.
 */
export function missingFigures(section: OutlineSection | null, texts: readonly string[]): readonly OpenPlace[] {
  const { figures = [], topics = [], objects = [] } = section ?? {};
  const isShort = texts.join('').length < SHORT;
  const own = new Set([...topics, ...objects].flatMap((word) => [...wordPairs(word)]));
  const speaking = texts.findLastIndex(
    (text) =>
      figures.some(({ nouns }) => nouns.some((noun) => text.includes(noun))) ||
      [...wordPairs(text)].some((pair) => own.has(pair)),
  );
  return figures
    .filter(
      (figure) =>
        (figure.required || (isShort && !/[“《]/.test(figure.wording))) && !texts.some((text) => gives(text, figure)),
    )
    .map((figure) => {
      const named = texts.findLastIndex((text) => figure.nouns.some((noun) => text.includes(noun)));
      const host = named < 0 && isShort ? speaking : named;
      return { wording: figure.wording.replace('{}', placeholder(figure.name)), host };
    })
    .filter(({ host }) => host >= 0)
    .slice(0, MOST_OPEN);
}

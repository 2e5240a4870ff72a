import { figuresOf } from '../../domain/figures.js';
import type { UsualFigure } from '../outline/outline.js';
import { clausesOf } from '../statements/statement.js';

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

/** 体检企业【待补充:体检企业数】家 for each required figure that no text gives. */
export function missingFigures(figures: readonly UsualFigure[], texts: readonly string[]): readonly string[] {
  const isShort = texts.join('').length < SHORT;
  return figures
    .filter(
      (figure) =>
        (figure.required || (isShort && !/[“《]/.test(figure.wording))) && !texts.some((text) => gives(text, figure)),
    )
    .map((figure) => figure.wording.replace('{}', placeholder(figure.name)));
}

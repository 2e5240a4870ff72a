import { figuresOf } from '../domain/figures.js';
import type { UsualFigure } from './outline.js';

/** Whether a sentence gives the figure: its noun, and a figure with its unit. */
export function gives(text: string, usual: UsualFigure): boolean {
  return (
    usual.nouns.some((noun) => text.includes(noun)) &&
    figuresOf(text).some((figure) => figure.kind === 'quantity' && usual.units.includes(figure.unit))
  );
}

const placeholder = (name: string): string => `【待补充:${name}】`;

/** 体检企业【待补充:体检企业数】家 for each required figure that no text gives. */
export function missingFigures(figures: readonly UsualFigure[], texts: readonly string[]): readonly string[] {
  return figures
    .filter((figure) => figure.required && !texts.some((text) => gives(text, figure)))
    .map((figure) => figure.wording.replace('{}', placeholder(figure.name)));
}

import type { Figure } from '../../domain/figures.js';
import type { FigureRequest } from '../question/figure-request.js';

/** Whether a figure is of the kind asked for. */
export function answersRequest(figure: Figure, wanted: FigureRequest): boolean {
  switch (wanted.kind) {
    case 'date':
      return figure.kind === 'date' && /[月日天]/.test(figure.text);
    case 'rate':
      return /[%‰成倍]|分之|半/.test(figure.unit + figure.number);
    case 'money':
      return figure.unit.endsWith('元');
    case 'duration':
      return figure.kind === 'quantity' && /[天日时钟月年秒]$/.test(figure.unit);
    case 'change':
      return figure.kind === 'quantity' && !/^[年月日届级]$/.test(figure.unit);
    case 'count':
      if (wanted.unit !== '' && figure.unit === wanted.unit) return true;
      if (figure.kind !== 'quantity' || /[%‰]|元$|百分点|分之/.test(figure.unit + figure.number)) return false;
      return wanted.units.length === 0
        ? !/^[年月日天届级]$/.test(figure.unit)
        : wanted.units.some((unit) => figure.unit === unit || figure.unit === `${unit}次`);
    default:
      return true;
  }
}

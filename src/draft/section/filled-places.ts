import type { Draft } from '../../domain/draft.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { paragraphsOf, rebuilt } from './assemble.js';
import { gives } from './usual-figures.js';

const PLACE = /【待补充:([^】]*)】/u;
const HELD_OPEN = /([^，；。]*)【待补充:[^】]*】([^，；。]*)/gu;

/** The draft without the places held open for figures that its text gives by now. */
export function withoutFilledPlaces(draft: Draft, { outline }: DraftingData): Draft {
  const figures = outline.sections.flatMap((section) => section.figures);
  const clauses = draft.sentences
    .flatMap(({ text }) => text.split(/[，；。]/u))
    .filter((clause) => !PLACE.test(clause));
  const isFilled = (clause: string): boolean => {
    const name = PLACE.exec(clause)?.[1];
    const usual = figures.find((figure) => figure.name === name && clause === openWording(figure.wording, figure.name));
    return usual !== undefined && clauses.some((each) => gives(each, usual));
  };
  const paragraphs = paragraphsOf(draft).map((paragraph) =>
    paragraph.flatMap((sentence) => {
      const told = sentence.text.replace(/。$/u, '').split('，');
      const left = told.filter((clause) => !isFilled(clause));
      if (left.length === told.length) return [sentence];
      return left.length === 0 ? [] : [{ ...sentence, text: `${left.join('，')}。` }];
    }),
  );
  return rebuilt(draft, { paragraphs });
}

const openWording = (wording: string, name: string): string => wording.replace('{}', `【待补充:${name}】`);

/** 法律意见建议是512条: the figure put into the place held open for it; null where none is, or more than one. */
export function withPlaceFilled(draft: Draft, thing: string, written: string): Draft | null {
  const names = Array.from({ length: thing.length - 1 }, (_, index) => thing.slice(index));
  const places = draft.sentences.flatMap(({ text }) =>
    [...text.matchAll(HELD_OPEN)].filter(
      ([, before = '', unit = '']) => written.endsWith(unit) && names.some((name) => before.includes(name)),
    ),
  );
  const [place, ...others] = places;
  if (!place || others.length > 0) return null;
  const n = draft.notes.length + 1;
  const [open, before = ''] = place;
  const paragraphs = paragraphsOf(draft).map((paragraph) =>
    paragraph.map((sentence) =>
      sentence.text.includes(open)
        ? { ...sentence, text: sentence.text.replace(open, () => before + written), notes: [...sentence.notes, n] }
        : sentence,
    ),
  );
  return rebuilt(draft, { paragraphs, notes: [...draft.notes, { n, text: `${thing}：${written}` }] });
}

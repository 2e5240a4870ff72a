import type { DraftSentence } from '../../domain/draft.js';
import { chineseOrdinal, type SectionPlace } from '../outline/heading.js';
import { ABOUT } from '../statements/note-label.js';
import type { Statement } from '../statements/statement.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { leadSentence, objectsLead } from './lead-sentence.js';
import { groupMeasures, isActivity, type MeasureGroup, tellsDeed } from './measure-groups.js';
import { type DraftParagraph, LONG_SENTENCE, prose, sentence } from './prose.js';
import { missingFigures } from './usual-figures.js';

/** A paragraph of measures longer than this is broken before each 一是. */
const LONG_PARAGRAPH = 320;
/** Within an item, sentences are shorter than elsewhere. */
const ITEM_SENTENCE = 60;

/** Three measures in fewer characters are a sentence, no list. */
const SHORT_LIST = 60;
/** Fewer measures need no sentence that says they follow. */
const ENOUGH_FOR_LEAD = 3;

/** Background or lead, measures as 一是…二是…, what came of them, and places for the usual figures that the notes lack. */
export function measuresPart(
  background: readonly Statement[],
  work: readonly Statement[],
  place: SectionPlace,
  words: DraftingWords,
): readonly DraftParagraph[] {
  return withOpenPlaces(toldMeasures(background, work, place, words), [...background, ...work], place);
}

/** Each place held open stands behind the sentence that it belongs to, and rests on its note. */
function withOpenPlaces(
  paragraphs: readonly DraftParagraph[],
  told: readonly Statement[],
  place: SectionPlace,
): readonly DraftParagraph[] {
  const sentences = paragraphs.flat();
  const open = new Map<DraftSentence, { readonly host: Statement; readonly wordings: string[] }>();
  for (const { wording, host: at } of missingFigures(
    place.isNarrow ? null : place.outline,
    told.map(({ text }) => text),
  )) {
    const host = told[at];
    const isOf = (each: DraftSentence): boolean => host?.notes.some((n) => each.notes.includes(n)) ?? false;
    const before =
      sentences.findLast((each) => isOf(each) && each.text.includes(host?.text ?? '')) ?? sentences.findLast(isOf);
    if (!host || !before) continue;
    const { wordings } = open.get(before) ?? { wordings: [] };
    open.set(before, { host, wordings: [...wordings, wording] });
  }
  return paragraphs.map((paragraph) =>
    paragraph.flatMap((each) => {
      const own = open.get(each);
      return own ? [each, { ...sentence(own.wordings.join('，'), [own.host]), flags: [] }] : [each];
    }),
  );
}

function toldMeasures(
  background: readonly Statement[],
  work: readonly Statement[],
  place: SectionPlace,
  words: DraftingWords,
): readonly DraftParagraph[] {
  const opening = prose(background, LONG_SENTENCE, false);
  const departments = new Set(work.map((statement) => statement.department));
  if (departments.size > 1) {
    const lead = opening.length === 0 ? objectsLead(place, work) : null;
    return byDepartment(lead ? [lead] : opening, work);
  }
  const enumerated =
    new Set(work.filter((each) => each.enumerated).map(({ line, notes }) => `${line} ${notes}`)).size > 1;
  const length = work.reduce((sum, { text }) => sum + text.length, 0);
  const { overview, groups, outcome } = groupMeasures(work, words);
  const isList =
    enumerated ||
    (groups.filter((group) => tellsDeed(group, words)).length >= ENOUGH_FOR_LEAD && length > SHORT_LIST) ||
    (!(work.every(({ terse }) => terse) && length <= LONG_SENTENCE) &&
      work.filter(({ kind, text }) => kind === 'measure' && isActivity(text, words)).length >= 2);
  if (!isList) return [[...opening, ...prose(work, LONG_SENTENCE, false)]];
  const before = [...opening, ...prose(overview, LONG_SENTENCE, false)];
  const deeds = groups.filter((group) => enumerated || tellsDeed(group, words));
  const isApart =
    deeds.length > 1 &&
    deeds.length < groups.length &&
    !areNumbered(groups) &&
    groups.every(({ label }) => label === null);
  const items = measureItems(isApart ? deeds : groups);
  const facts = isApart ? groups.filter((group) => !deeds.includes(group)).flatMap(({ statements }) => statements) : [];
  const isCounted = items[0]?.[0]?.text.startsWith('一是') === true;
  const lead = before.length === 0 && isCounted && items.length >= ENOUGH_FOR_LEAD ? leadSentence(place, work) : null;
  return [...layOut(lead ? [lead] : before, items), prose([...facts, ...outcome], LONG_SENTENCE, false)];
}

/** What each department reports stays together and begins with its name. */
function byDepartment(opening: DraftParagraph, work: readonly Statement[]): readonly DraftParagraph[] {
  const departments = [...new Set(work.map((statement) => statement.department))];
  const runs = departments.map((department) =>
    prose(
      work.filter((statement) => statement.department === department),
      LONG_SENTENCE,
      true,
    ),
  );
  return layOut(opening, runs);
}

/** Each stands behind a number in the notes. */
const areNumbered = (groups: readonly MeasureGroup[]): boolean =>
  groups.every(({ statements: [first] }) => first?.numbered);

function measureItems(groups: readonly MeasureGroup[]): readonly DraftParagraph[] {
  const items = groups.map(({ label, statements }) => [
    ...(label === null ? [] : [{ ...sentence(label, statements), flags: [] }]),
    ...prose(statements, ITEM_SENTENCE, false),
  ]);
  if (areNumbered(groups)) return enumerate(items);
  const apart = items.flat().filter(({ text }) => ABOUT.test(text)).length;
  return apart * 2 >= items.length ? items : enumerate(items);
}

/** 一是 … 二是 … : one item is a list of sentences. */
export function enumerate(items: readonly DraftParagraph[]): readonly DraftParagraph[] {
  if (items.length < 2) return items;
  return items.map((item, index) =>
    item.map(
      (each, at): DraftSentence => (at === 0 ? { ...each, text: `${chineseOrdinal(index + 1)}是${each.text}` } : each),
    ),
  );
}

/** Items stay in one paragraph with the lead while that is readable. */
export function layOut(lead: DraftParagraph, items: readonly DraftParagraph[]): readonly DraftParagraph[] {
  const flat = items.flat();
  const length = [...lead, ...flat].reduce((sum, each) => sum + each.text.length, 0);
  return length <= LONG_PARAGRAPH || items.length < 2 ? [[...lead, ...flat]] : [lead, ...items];
}

import type { Gazetteer } from './places.js';

const ORDINAL =
  /第([一二三四五六七八九十]|\d{1,2})(?:条|个|点|项|家|份|段)|\[(\d{1,2})\]|(最后|后)一?(?:条|个|点|家)|(前)一个/u;
/** How a question leaves out what was told. */
const THOSE_TOLD = /除[了去开](?:这|那|上面|以上|刚才|已经|他们|它们)/u;
/** What an answer says of those that are silent. */
const SILENT = /[^\n\uff1b;。]*(?:未提及|没有写到|没写到|未写到)[^\n\uff1b;。]*/gu;
const CHINESE = '一二三四五六七八九十';

/** The place that the n-th line, or else the n-th place named, of the last answer is about. */
export function ordinalPlace(question: string, answer: string, gazetteer: Gazetteer): string | null {
  const match = ORDINAL.exec(question);
  if (!match || answer === '') return null;
  const said = match[1] ?? match[2] ?? '';
  const index = match[3] ? -1 : match[4] ? 0 : CHINESE.includes(said) ? CHINESE.indexOf(said) : Number(said) - 1;
  const lines = answer.split('\n');
  const items = lines.filter((line) =>
    /^\s*(?:\d{1,2}[.、)]|[·•\-*]|[(（]?[一二三四五六七八九十]{1,2}[)、）])/u.test(line),
  );
  const line = items.at(index);
  if (line !== undefined) {
    const before = lines.slice(0, lines.indexOf(line)).join('\n');
    return placesIn(line, gazetteer)[0] ?? placesIn(before, gazetteer).at(-1) ?? null;
  }
  return placesIn(answer, gazetteer).at(index) ?? null;
}

const placesIn = (text: string, gazetteer: Gazetteer): readonly string[] => [
  ...new Set(
    gazetteer
      .mentions(text)
      .filter(({ kind }) => kind === 'district')
      .map(({ name }) => name),
  ),
];

/** 除了这个还有呢 asks for more of the same, and leaves no place out. */
export const BEYOND_THIS =
  /除了?(?:这|那)(?:个|些|条|点|一[点条个])?(?:以外|之外)?[,\uff0c]?(?:还|别的|其他|其它)|除此(?:之外|以外)/u;

/** 除了这两个区: the places that the last answer told of, none where the question does not leave them out. */
export const placesLeftOut = (question: string, answer: string, gazetteer: Gazetteer): readonly string[] =>
  THOSE_TOLD.test(question) && !BEYOND_THIS.test(question) ? placesIn(answer.replace(SILENT, ''), gazetteer) : [];

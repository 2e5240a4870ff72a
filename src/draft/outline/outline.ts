/** A figure that reports usually give in a section, told by its noun and unit. */
export interface UsualFigure {
  readonly name: string;
  /** How it stands in a sentence; {} is its place. */
  readonly wording: string;
  readonly nouns: readonly string[];
  readonly units: readonly string[];
  /** Missing ones leave a placeholder in the text; the others only a remark. */
  readonly required: boolean;
}

export interface OutlineSection {
  /** Verb and object. */
  readonly title: string;
  /** Index of the part it belongs to, from 0. */
  readonly part: number;
  readonly topics: readonly string[];
  /** What a lead sentence may name as the objects of the work. */
  readonly objects: readonly string[];
  readonly aliases: readonly string[];
  /** Titles of one topic of it alone. */
  readonly narrow: readonly string[];
  readonly figures: readonly UsualFigure[];
}

/** The standard outline of the annual report: four parts and their usual sections, in order. */
export interface Outline {
  readonly parts: readonly string[];
  readonly sections: readonly OutlineSection[];
  /** How a name that no section has becomes a title, by its ending; {} is its place. The first that fits holds. */
  readonly endings: readonly TitleEnding[];
}

interface TitleEnding {
  readonly ending: string;
  readonly title: string;
}

/** The part whose sections are measures with results; the other parts are sections themselves. */
export const MEASURES_PART = 0;
export const PROBLEMS_PART = 1;
export const LEADERS_PART = 2;
export const PLANS_PART = 3;

const list = (text: string): string[] =>
  text
    .split(/[、,，](?![^“”]*”)/)
    .map((word) => word.trim())
    .filter(Boolean);

function usualFigure(line: string, required: boolean): UsualFigure {
  const [name = '', wording = '', nouns = '', units = ''] = line.split(/[|｜]/).map((cell) => cell.trim());
  return { name, wording: wording || `${name}{}`, nouns: list(nouns), units: list(units), required };
}

/** Reads the format that the head of `corpus/outline.txt` explains, comments already gone. */
export function parseOutline(lines: readonly string[]): Outline {
  const parts: string[] = [];
  const sections: OutlineSection[] = [];
  const endings: TitleEnding[] = [];
  for (const line of lines) {
    if (line.startsWith('==')) parts.push(line.slice(2).trim());
    if (line.startsWith('--')) {
      sections.push({
        title: line.slice(2).trim(),
        part: parts.length - 1,
        topics: [],
        objects: [],
        aliases: [],
        narrow: [],
        figures: [],
      });
    }
    const [, key, value = ''] = /^(词|引|别名|小题|必报|常报|拟题)[：:](.*)$/.exec(line) ?? [];
    if (key === '拟题')
      endings.push(
        ...list(value).map((rule) => ({ ending: rule.split('=')[0] ?? '', title: rule.split('=')[1] ?? '' })),
      );
    const section = sections.pop();
    if (!section) continue;
    sections.push({
      ...section,
      topics: key === '词' ? [...section.topics, ...list(value)] : section.topics,
      objects: key === '引' ? [...section.objects, ...list(value)] : section.objects,
      aliases: key === '别名' ? [...section.aliases, ...list(value)] : section.aliases,
      narrow: key === '小题' ? [...section.narrow, ...list(value)] : section.narrow,
      figures:
        key === '必报' || key === '常报' ? [...section.figures, usualFigure(value, key === '必报')] : section.figures,
    });
  }
  return { parts, sections, endings };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[“”"'‘’《》、\s]/g, '');

/** How much a text speaks of a section: each topic word counts by its length, once more for each repetition. */
function weight(section: OutlineSection, text: string): number {
  return section.topics.reduce((sum, topic) => {
    const times = text.split(plain(topic)).length - 1;
    return sum + plain(topic).length * Math.min(times, 4);
  }, 0);
}

/** The section of the outline that a title or notes speak of most; null where none of its topic words stands there. */
export function sectionFor(outline: Outline, text: string): OutlineSection | null {
  const wanted = plain(text);
  let best: OutlineSection | null = null;
  let most = 0;
  for (const section of outline.sections) {
    const titles = [section.title, ...section.aliases].map(plain);
    const own = titles.includes(wanted) ? 1_000 : titles.some((title) => title.includes(wanted)) ? 20 : 0;
    const score = own + weight(section, wanted);
    if (score > most) {
      best = section;
      most = score;
    }
  }
  return best;
}

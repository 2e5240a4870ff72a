import { wordListLines } from '../../corpus/word-lists.js';
import { tagWords } from '../../search/tagging.js';

const OFFICE_BEFORE =
  /(?:书记|主任|[省市县区镇乡局处科所厅部院校]长|主席|检察长|教授|院士|专家|律师|法官|讲师|专员|由|邀请|聘请)$/u;
const OFFICE_BEHIND = /^(?:同志|教授|院士|律师|法官|(?:担)?任|兼任|书记|[省市县区局处所院]长|主任|等)/u;

let surnames: ReadonlySet<string> | undefined;

/** Whether a text names a person: a family name with a given name, beside an office or 同志. */
export function namesPerson(text: string): boolean {
  surnames ??= new Set(wordListLines('surnames.txt').flatMap((line) => line.split(/\s+/)));
  const known = surnames;
  return tagWords(text).some(({ word, tag, start }) => {
    const family = [2, 1].map((length) => word.slice(0, length)).find((name) => known.has(name));
    // Words that only begin with the character of a family name (高度, 任务) are no names.
    if (!family || (word.length > family.length && !tag.startsWith('nr'))) return false;
    const given = /^\p{Script=Han}{1,2}/u.exec(text.slice(start + family.length))?.[0] ?? '';
    const lengths = Array.from({ length: given.length }, (_, i) => family.length + i + 1);
    return (
      OFFICE_BEFORE.test(text.slice(0, start)) ||
      lengths.some((length) => OFFICE_BEHIND.test(text.slice(start + length)))
    );
  });
}

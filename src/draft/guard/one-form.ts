import { draftingProofWords } from '../words/drafting-proof-words.js';
import { folded } from './fidelity.js';
import { withImplied } from './implied.js';
import { inOneOrder, inOrderOf } from './reordered.js';

/** `甲、乙分别开展讲座15场、21场`, `甲和乙满意率分别为97%、95%`: what is told of several things at once, each with its figure. */
const RESPECTIVELY =
  /(?<=^|[,;。])((?:[^,;。:、\d()]|\([^()]*\))+(?:、[^,;。:、\d]+)*(?:、|和|与|及)[^,;。:、和与\d]+?)分别([^,;。\d]*?)(\d[^,;。和与、]*(?:(?:、|和|与)\d[^,;。和与、]*)+)(?=[,;。]|$)/gu;
const LEADING = /^(?:[向对给从由为在把将]|其中)/u;
const SHARED_TAIL = /(?:满意|办结|合格|成功|知晓|覆盖|占|增长|下降|达标|采纳|胜诉|败诉)(?:率|比)?$/u;

/** Each of several things told with its own figure; the text as it is where they do not match one by one. */
const apart = (text: string): string =>
  text.replace(RESPECTIVELY, (whole: string, list: string, verb: string, figures: string) => {
    const [lead = ''] = LEADING.exec(list) ?? [];
    const bare = list.slice(lead.length);
    const tail = SHARED_TAIL.exec(bare)?.[0] ?? '';
    const members = bare.slice(0, bare.length - tail.length).split(/、|和|与|及/u);
    const own = figures.split(/、|和|与/u);
    if (members.length !== own.length || members.some((member) => member === '')) return whole;
    return members.map((member, at) => `${lead}${member}${tail}${verb}${own[at]}`).join();
  });

/** Ways of saying the same that no single word stands for. */
const SAME: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/(?:主要)?原因(主要)?(?:是|为|在于)|(主要)?(?:是因为|是由于|系因|缘于|源于)/gu, '$1$2因'],
  [/因为|由于/gu, '因'],
  [/(?:分别|分)?设(?:立|置)?在((?:[^,;。\d]|\d(?!个))+)(?=[,;。]|$)/gu, '在$1设立'],
  // 在高新区设分中心, 设在物流园.
  [/(?<=[在于][^,;。]{1,12})(?<![开建分增下新附])设(?![立置在有施备计定想法])/gu, '设立'],
];

const changes = (): string => draftingProofWords().changes.join('|');

/** 从320项压减至245项 and 由320项压减到245项 are one. */
const inOneChange = (text: string): string =>
  text
    .replace(new RegExp(`(${changes()})(?:至|到|为)(?=[^,;。]{0,4}\\d)`, 'gu'), '$1到')
    .replace(new RegExp(`从(?=[^,;。从]{0,8}\\d[^,;。]{0,8}(?:${changes()})到)`, 'gu'), '由');

/** 增加到71项 in the words of 增到71项: the same figure reached the same way. */
const inOneRise = (sentence: string, source: string): string =>
  draftingProofWords().directions.reduce((told, verbs) => {
    const any = `(?:${verbs.join('|')})到`;
    return told.replace(
      new RegExp(`${any}(?<figure>\\d[\\d.]*[^\\d,;。、]{0,3})`, 'gu'),
      (whole: string, figure: string) =>
        source.includes(whole) ? whole : (new RegExp(`${any}${figure}`, 'u').exec(source)?.[0] ?? whole),
    );
  }, sentence);

/** 没有咨询 in the words of 未咨询, and the other way round. */
const inOneDenial = (sentence: string, source: string): string =>
  sentence
    .replace(/(?:还|尚)?没有(?=(\p{Script=Han}{2}))/gu, (word: string, denied: string) =>
      source.includes(word + denied)
        ? word
        : source.includes(`尚未${denied}`)
          ? '尚未'
          : source.includes(`未${denied}`)
            ? '未'
            : word,
    )
    .replace(/(?<=^|[,;。、])无(?=(\p{Script=Han}{2}))/gu, (word: string, denied: string) =>
      !source.includes(word + denied) && source.includes(`没有${denied}`) ? '没有' : word,
    )
    .replace(/(?<!尚)未(?=(\p{Script=Han}{2}))/gu, (word: string, denied: string) =>
      !source.includes(word + denied) && source.includes(`没有${denied}`) ? '没有' : word,
    );

/** 偏少 for 少. */
const inOneDegree = (sentence: string, source: string): string =>
  sentence.replace(/偏(?=([少低弱慢长短]))/gu, (word: string, degree: string) =>
    !source.includes(word + degree) && new RegExp(`(?<![减不多至最缺])${degree}`, 'u').test(source) ? '' : word,
  );

/** “12345”热线: digits in quotes name something. */
const named = (text: string): string =>
  text.replace(/(?<=")\d{3,6}(?=")/gu, (digits) =>
    [...digits].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  );

const formed = (text: string): string =>
  named(inOneChange(SAME.reduce((rest, [pattern, form]) => rest.replace(pattern, form), apart(text))));

/** A sentence and its notes in one form. */
interface OneForm {
  readonly sentence: string;
  readonly notes: readonly string[];
}

/** How notes are read: as they stand, with what they imply, or with that and their clauses in one order. */
export const READINGS = ['plain', 'implied', 'reordered'] as const;
export type Reading = (typeof READINGS)[number];

/** A sentence and its notes, folded, in one form: what says the same in other words is told alike on both sides. */
export function inOneForm(sentence: string, notes: readonly string[], reading: Reading): OneForm {
  const form = (text: string): string =>
    reading === 'reordered' ? inOneOrder(formed(folded(text))) : formed(folded(text));
  const noted = notes.map(form);
  const own = reading === 'reordered' ? inOrderOf(noted.join('\n'), form(sentence)) : form(sentence);
  const given = noted.map((note) => (reading === 'plain' ? note : withImplied(note, own)));
  const source = given.join('\n');
  return { sentence: inOneDegree(inOneDenial(inOneRise(own, source), source), source), notes: given };
}

import { randomUUID } from 'node:crypto';
import type { Answer, AskRequest, Assistant } from '../domain/answer.js';
import { CancelledError } from '../domain/errors.js';
import type { Library, PassageLookup } from '../domain/ports.js';
import { fieldThesaurus, type Thesaurus } from '../search/thesaurus.js';
import { answerQuestion } from './answer-question.js';
import type { Finished } from './compose.js';
import { begunAgain } from './in-turns.js';
import { isActor } from './question/everyday-topic.js';
import { type CompletedQuestion, completeQuestion } from './question/follow-up.js';
import { ownDistrict } from './question/own-district.js';
import { createGazetteer } from './question/places.js';
import { withoutPreamble } from './question/preamble.js';
import type { Question } from './question/question.js';
import { readListsFor } from './question/read-lists.js';
import type { Topic } from './question/topic.js';
import { type Understanding, understand } from './question/understand.js';
import { halfWidth, plainQuestion } from './question/wording.js';
import { tooLong, tooShort } from './refusals.js';

/** What the extractive assistant stands on: one state of the index. */
export interface AssistantParts {
  readonly library: Library;
  readonly lookup: PassageLookup;
  readonly thesaurus?: Thesaurus;
  /** Used where a request names no home. */
  readonly home?: string | null;
  /** For 去年 and 今年. */
  readonly thisYear?: number;
}

/** A longer question is no question, in UTF-16 units. */
const LONGEST_QUESTION = 2000;
/** Of what was said before, so much is read, in UTF-16 units. */
const LONGEST_TURN = 500;
const LONGEST_ANSWER = 8000;
/** Wordings of a concept that are asked for how common they are. */
const WORDINGS_WEIGHED = 4;

/** As the most common of the first wordings; where no report has one of these, as the first that a report has. */
function commonnessOf(wordings: readonly string[], look: (wording: string) => number): number {
  const first = Math.max(0, ...wordings.slice(0, WORDINGS_WEIGHED).map(look));
  if (first > 0) return first;
  for (const wording of wordings.slice(WORDINGS_WEIGHED)) {
    const share = look(wording);
    if (share > 0) return share;
  }
  return 0;
}

/** Whoever meant all reports sees that the conversation's places were taken. */
function withScopeTold(told: Finished, carried: readonly string[]): Finished {
  if (carried.length === 0) return told;
  const [conclusion = '', ...blocks] = told.text.split('\n');
  const note = `（接着上文，只查了${carried.join('、')}；要查全部，请在问题里写“各地”。）`;
  return { ...told, text: [`${conclusion}${note}`, ...blocks].join('\n') };
}

/** The assistant that answers in the reports' own words, without any model. */
export function createExtractiveAssistant(parts: AssistantParts): Assistant {
  const { library, lookup } = parts;
  const thesaurus = parts.thesaurus ?? fieldThesaurus();
  const held = library.summaries();
  const gazetteer = createGazetteer(held);
  const shelf = { library, lookup, held };

  async function answer(request: AskRequest): Promise<Finished> {
    // Before anything is read: rules about wording take more than proportional time.
    if (request.question.trim().length > LONGEST_QUESTION) return tooLong();
    const asked = withoutPreamble(plainQuestion(request.question).trim());
    if ([...asked].filter((unit) => /[\p{L}\p{N}]/u.test(unit)).length < 2) return tooShort();
    const thisYear = parts.thisYear ?? new Date().getFullYear();
    const history = (request.history ?? []).map(({ role, text }) => ({
      role,
      text: role === 'user' ? plainQuestion(text.slice(0, LONGEST_TURN)) : halfWidth(text.slice(0, LONGEST_ANSWER)),
    }));
    const completed = completeQuestion(asked, history, gazetteer, thisYear);
    const told = await answerCompleted(completed, request, thisYear);
    if (told.status === 'answered') return withScopeTold(told, completed.carried);
    if (completed.otherwise === null) return told;
    return answerCompleted({ ...completed, text: completed.otherwise }, request, thisYear);
  }

  const share = (wording: string): number => lookup.frequency(wording).passages;

  async function answerCompleted(completed: CompletedQuestion, request: AskRequest, thisYear: number) {
    await readListsFor(completed.text);
    const home = ownDistrict(gazetteer, request.home ?? parts.home ?? null);
    const understood = await begunAgain(share, (look) =>
      understand(completed.text, {
        gazetteer,
        thesaurus,
        commonness: (wordings) => commonnessOf(wordings, look),
        home,
        thisYear,
      }),
    );
    if (understood.status === 'ambiguous') return askBack(completed.text, understood);
    return answerPlainly(understood.question, completed, request);
  }

  /** Everyday speech is read for what it means where terms leave a word unheard that it explains, or lead nowhere. */
  async function answerPlainly(question: Question, completed: CompletedQuestion, request: AskRequest) {
    const asTerms = () => answerQuestion(question, completed, request, shelf);
    const { everyday, nearest } = question;
    if (!everyday && !nearest) return asTerms();
    const about = (topic: Topic) => () =>
      answerQuestion({ ...question, topic, everyday: null, nearest: null }, completed, request, shelf);
    const asSpeech = [...(nearest ? [about(nearest)] : []), ...(everyday ? [about(everyday)] : [])];
    const termless = (each: Topic): boolean => !each.concepts.some(({ term }) => term);
    const explains =
      !everyday ||
      everyday.unheard.length < question.topic.unheard.length ||
      (termless(question.topic) && !termless(everyday)) ||
      meansAnother(everyday, question.topic) ||
      listsMore(everyday, question.topic) ||
      isNarrower(everyday, question.topic);
    let told: Finished | null = null;
    for (const read of explains ? [...asSpeech, asTerms] : [asTerms, ...asSpeech]) {
      const other = await read();
      if (other.status === 'answered') return other;
      told ??= other;
    }
    return told ?? asTerms();
  }

  return {
    async ask(request) {
      const started = performance.now();
      if (request.signal?.aborted) throw new CancelledError('已取消。');
      const finished = await answer(request);
      const totalMs = performance.now() - started;
      return {
        id: randomUUID(),
        question: request.question,
        ...finished,
        engine: 'extractive',
        timings: { retrieveMs: totalMs, totalMs },
      } satisfies Answer;
    },
  };
}

/** 看打官司 holds the term 打官司 and means another thing. */
const meansAnother = (everyday: Topic, terms: Topic): boolean =>
  everyday.concepts.some(({ term, source, alternatives }) => {
    if (!term) return false;
    const within = terms.concepts.find((each) => each.term && each.source !== source && source.includes(each.source));
    return within !== undefined && !within.alternatives.some((each) => alternatives.includes(each));
  });

/** 本地话、少数民族话: where everyday words explain all that is listed, and the field knows but one of it. */
const listsMore = (everyday: Topic, terms: Topic): boolean =>
  everyday.sets.some((set) => set.filter(({ term, generic }) => term && !generic).length > 1) &&
  terms.sets.every((set) => set.filter(({ generic }) => !generic).length < 2);

/** 看病闹 of 看病闹纠纷了怎么调解 leads to a rarer term than 调解, and the terms leave it aside. */
function isNarrower(everyday: Topic, terms: Topic): boolean {
  const leading = everyday.concepts.filter(({ term, generic, source }) => term && !generic && !isActor(source));
  const [first, second] = leading.sort((a, b) => b.weight - a.weight);
  if (!first || !second || first.weight <= second.weight) return false;
  const aside = terms.concepts.filter(({ source }) => first.source.includes(source) || source.includes(first.source));
  return aside.some(({ generic }) => !generic) && aside.every(({ term, required }) => !term && !required);
}

function askBack(
  text: string,
  { place: { name, options } }: Extract<Understanding, { status: 'ambiguous' }>,
): Finished {
  return {
    status: 'clarify',
    text: `“${name}”可以指${options.join('、')}，请问是哪一个？`,
    options: options.map((option) => text.replace(name, option)),
    claims: [],
    citations: [],
  };
}

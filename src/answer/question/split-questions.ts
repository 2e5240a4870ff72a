import { tagWords } from '../../search/tagging.js';
import { fieldThesaurus } from '../../search/thesaurus.js';
import { isGeneric } from './piece.js';

/** Where one question of a message may end and another begin. */
const BOUNDARY = /(?<=[?\uff1f。;\uff1b\n])|[,\uff0c](?=\s*(?:另外|此外|还有|顺便|再问))/u;

const ASKS = /[?\uff1f]|多少|几|怎么|怎样|如何|哪|什么|谁|是否|有没有|[吗呢]/u;

const CONNECTIVE = /^\s*(?:另外|此外|还有|顺便|再问)(?:再?问)?(?:一下|问下)?[,\uff0c]?/u;

/**
 * The questions of a message, in order, each with what only leads up to it (我们想搞法治体检。其他区是怎么做的?); one that
 * names no thing or place of its own belongs to the one before it (怎么做的?). A message of one question stays as it is.
 */
export function splitQuestions(message: string): readonly string[] {
  const parts = message.split(BOUNDARY);
  if (parts.filter((part) => ASKS.test(part)).length < 2) return [message];
  const questions: string[] = [];
  let leadingUp = '';
  for (const part of parts) {
    leadingUp += part;
    if (!ASKS.test(part)) continue;
    const before = namesAnything(leadingUp) ? '' : (questions.pop() ?? '');
    questions.push(before === '' ? leadingUp.replace(CONNECTIVE, '').trim() : before + leadingUp);
    leadingUp = '';
  }
  return questions.length > 1 ? questions : [message];
}

const HOW_MANY = /多少|几/u;

/** Whether a part names a thing or place, or counts a deed (调解了多少件?). */
function namesAnything(text: string): boolean {
  const telling = HOW_MANY.test(text) ? /^(?:[nvjil])/ : /^(?:n|vn|[jil])/;
  return (
    fieldThesaurus().find(text).length > 0 ||
    tagWords(text).some(({ word, tag }) => telling.test(tag) && word.length > 1 && !isGeneric(word))
  );
}

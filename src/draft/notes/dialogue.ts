import { figuresOf } from '../../domain/figures.js';
import type { ChatLine } from './chat-log.js';
import { sentencesIn } from './sentences.js';

/** ——预案,今年修订了9个。: one of two who talk. */
const TURN = /^\s*(?:[—–]{1,3}|-{2,3})\s*(?=\S)/u;
/** Fewer lines that open with a dash are a list. */
const LEAST_TURNS = 4;
/** 嗯, 对对, 哦哦, 然后: said before what is told. */
const FILLER =
  /^(?:(?:[嗯哦噢喔啊呃哎诶喂唉哈嘿]+|对+|行|好(?:的|嘞|吧|嘛)?|是的?|在的|可以)(?:[，,。.！!…~～\s]+|$)|(?:然后|另外|还有|再有|那么?|所以)(?:就是|的话)?[，,\s]*)+/u;
/** 那就73场,5200人次: says again what the other has told. */
const ECHO = /^(?:那?就(?=\d)|那就|就是|那么就|也就是)/u;
const ASKS = /[?？]\s*$|(?:呢|吗|么)[。！!]?\s*$/u;
/** 大概……五千二,5200人次: the figure as it is looked up. */
const LOOKED_UP =
  /(?:(?:大概|大约|差不多|好像)?(?:…+|\.{3,})[一二两三四五六七八九十百千万亿]+[，,](?=\d)|(?:…+|\.{3,})(?=\d))/gu;

const tellsFigure = (sentence: string): boolean => figuresOf(sentence).some(({ kind }) => kind === 'quantity');

/** The lines of a talk that was taken down, without fillers; what asks, echoes or tells no figure is noise. */
export function dialogueUnrolled(lines: readonly ChatLine[]): readonly ChatLine[] {
  if (lines.filter(({ text }) => TURN.test(text)).length < LEAST_TURNS) return lines;
  return lines.flatMap((line) => {
    if (!TURN.test(line.text))
      return [tellsFigure(line.text.replace(/\d{1,2}月\d{1,2}日/gu, '')) ? line : { ...line, noise: true }];
    const said = line.text.replace(TURN, '').replace(LOOKED_UP, '');
    return sentencesIn(said).flatMap((sentence) => {
      const text = sentence.trim().replace(FILLER, '');
      if (text === '') return [];
      return [{ ...line, text, noise: ECHO.test(text) || ASKS.test(text) || !tellsFigure(text) }];
    });
  });
}

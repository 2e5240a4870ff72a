import { InlineKeyboard } from 'grammy';
import { ACTIONS } from './actions.js';
import { answerDistricts, answerYears, hasMore } from './answer-scope.js';
import { cutText } from './cut-text.js';
import type { KeptAnswer } from './store/answer-store.js';
import { tidyKeyboard } from './tidy-keyboard.js';

const MARKS_A_ROW = 8;
const MARKS_A_PAGE = 24;
/** Beyond this a button's words are cut. */
const LABEL_LIMIT = 60;
/** Telegram takes 100 buttons a message. */
const NARROWING_BUTTONS = 60;

/** Buttons under an answer: its sources, what to narrow by, more, and the complaint. */
export function answerKeyboard(kept: KeptAnswer, page = 0): InlineKeyboard {
  const { id, answer } = kept;
  const keyboard = new InlineKeyboard();
  (answer.options ?? []).forEach((option, index) => {
    keyboard.text(cutText(option, LABEL_LIMIT), ACTIONS.option.data(id, index)).row();
  });
  const first = page * MARKS_A_PAGE;
  answer.citations.slice(first, first + MARKS_A_PAGE).forEach(({ n }, index) => {
    if (index > 0 && index % MARKS_A_ROW === 0) keyboard.row();
    keyboard.text(`[${n}]`, ACTIONS.source.data(id, n));
  });
  keyboard.row();
  if (page > 0) keyboard.text('‹ 前面的来源', ACTIONS.keyboard.data(id, page - 1));
  if (answer.citations.length > first + MARKS_A_PAGE)
    keyboard.text('后面的来源 ›', ACTIONS.keyboard.data(id, page + 1));
  keyboard.row();
  if (answerDistricts(kept).length > 1 || answerYears(kept).length > 1) {
    keyboard.text('按地区、年份看', ACTIONS.narrow.data(id));
  }
  if (hasMore(kept)) keyboard.text('更多', ACTIONS.all.data(id));
  if (answer.status !== 'clarify') keyboard.text('答得不对', ACTIONS.wrong.data(id));
  return tidyKeyboard(keyboard);
}

/** Buttons that narrow an answer by one district or year. */
export function narrowingKeyboard(kept: KeptAnswer): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const years = answerYears(kept);
  if (years.length > 1) for (const year of years) keyboard.text(`${year}年`, ACTIONS.year.data(kept.id, year));
  keyboard.row();
  const districts = answerDistricts(kept).slice(0, NARROWING_BUTTONS);
  if (districts.length > 1) {
    districts.forEach((district, index) => {
      keyboard.text(district, ACTIONS.district.data(kept.id, index));
      if (index % 2 === 1) keyboard.row();
    });
  }
  return tidyKeyboard(keyboard.row().text('‹ 返回', ACTIONS.keyboard.data(kept.id, 0)));
}

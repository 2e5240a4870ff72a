import { Composer, type Context } from 'grammy';
import { parseInstruction } from '../../draft/instruction.js';
import { withoutMention } from '../addressed.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import { draftButtons } from './draft-buttons.js';
import { DRAFT_BUTTON } from './draft-keyboard.js';
import { notesOf } from './notes-file.js';
import { changeDraft, writeDraft } from './write-draft.js';

/** A longer line, or several lines, are notes and no title. */
const TITLE_LIMIT = 40;
const NOTES_LIMIT = 200_000;

const ASK_SECTION =
  '请发来要写的一节的标题，例如“优化法治化营商环境”；也可以直接发材料，由我推荐标题。发 /cancel 取消。';
const ASK_NOTES = '好的。请发来这一节的材料，直接粘贴，或者发 .txt、.docx 文件。';

const isTitle = (text: string): boolean => text.length <= TITLE_LIMIT && !/\n|[。；;]/.test(text);
const isQuestion = (text: string): boolean => /[?？]\s*$|多少|哪些|怎么|如何|是否|吗$|^那/.test(text);

const isDraftOfOurs = ({ msg, me }: Context): boolean => {
  const replied = msg?.reply_to_message;
  if (replied?.from?.id !== me.id) return false;
  const buttons = replied.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.some((button) => 'callback_data' in button && DRAFT_BUTTON.test(button.callback_data));
};

/** `/draft` step by step or at once, changes in the user's words, files, and the buttons under drafts. */
export function drafting(services: Services): Composer<Context> {
  const { store } = services;
  const composer = new Composer<Context>();
  const wait = (context: Context, stage: 'section' | 'notes', section: string | null) => {
    const { chat, user } = originOf(context);
    store.drafting.set(chat, user, { stage, section, madeBy: null });
  };

  const takeNotes = async (context: Context, section: string | null, notes: string) => {
    if (notes.length > NOTES_LIMIT) await context.reply('材料超过20万字了，请分几节来写。');
    else await writeDraft(context, services, section, notes);
  };

  const takeSectionOrNotes = async (context: Context, text: string) => {
    const [first = '', ...rest] = text.split('\n');
    if (rest.join('').trim() && isTitle(first.trim())) await takeNotes(context, first.trim(), rest.join('\n').trim());
    else if (isTitle(text)) {
      wait(context, 'notes', text);
      await context.reply(ASK_NOTES);
    } else await takeNotes(context, null, text);
  };

  composer.command('draft', async (context) => {
    const text = context.match.trim();
    if (text) {
      await takeSectionOrNotes(context, text);
      return;
    }
    wait(context, 'section', null);
    await context.reply(ASK_SECTION);
  });

  composer.use(draftButtons(services));

  composer.on('message:document', async (context) => {
    const { chat, user } = originOf(context);
    const state = store.drafting.get(chat, user);
    const section =
      state?.stage === 'notes' ? state.section : context.msg.caption?.replace(/^\/draft(@\w+)?\s*/, '').trim();
    await takeNotes(context, section || null, await notesOf(context, services.fileServer));
  });

  composer.on('message:text', async (context, next) => {
    if (context.msg.text.startsWith('/')) return next();
    const { chat, user, updateId } = originOf(context);
    const state = store.drafting.get(chat, user);
    const text = withoutMention(context.msg.text, context.me.username).trim();
    if (state?.madeBy === updateId) return changeDraft(context, services, text);
    if (state?.stage === 'section') return takeSectionOrNotes(context, text);
    if (state?.stage === 'notes') return takeNotes(context, state.section, text);
    const isChange = state?.stage === 'changes' && parseInstruction(text) !== null && !isQuestion(text);
    if (isChange || isDraftOfOurs(context)) return changeDraft(context, services, text);
    return next();
  });

  return composer;
}

import { Composer, type Context } from 'grammy';
import { UnusableNotesError } from '../../domain/errors.js';
import { parseInstruction } from '../../draft/instruction.js';
import { withoutMention } from '../addressed.js';
import { albumOf } from '../album.js';
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

/** “请根据附件起草” tells what to do and names no section. */
const IS_ORDER = /^(?:请|麻烦|帮)|附件|附上|起草|写一/;

const isTitle = (text: string): boolean => text.length <= TITLE_LIMIT && !/\n|[。；;]/.test(text);

/** A title in the first line names the section; a lone title comes without notes. */
const sectionAndNotes = (text: string): { readonly section: string | null; readonly notes: string } => {
  const [first = '', ...rest] = text.split('\n');
  if (!isTitle(first.trim()) || IS_ORDER.test(first)) return { section: null, notes: text };
  return { section: first.trim() || null, notes: rest.join('\n').trim() };
};

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
    const { section, notes } = sectionAndNotes(text);
    if (notes) return takeNotes(context, section, notes);
    wait(context, 'notes', section);
    await context.reply(ASK_NOTES);
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
    const captions = albumOf(context).flatMap(({ caption = '' }) =>
      withoutMention(caption, context.me.username)
        .replace(/^\s*\/draft(?:@\w+)?(?!\w)/, '')
        .trim(),
    );
    const said = captions.filter(Boolean).join('\n');
    const { section, notes } =
      state?.stage === 'notes' ? { section: state.section, notes: said } : sectionAndNotes(said);
    const { texts, failures } = await notesOf(context, services.fileServer);
    if (texts.length === 0) throw new UnusableNotesError(failures.join('\n'));
    if (failures.length > 0) await context.reply([...failures, '先用其余的材料起草。'].join('\n'));
    await takeNotes(context, section, [notes, ...texts].filter(Boolean).join('\n'));
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

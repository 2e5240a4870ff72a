import { Composer, type Context } from 'grammy';
import { UnusableNotesError } from '../../domain/errors.js';
import { parseInstruction } from '../../draft/edits/instruction.js';
import { soundsLikeChange } from '../../draft/edits/sounds-like-change.js';
import { withoutMention } from '../addressed.js';
import { albumOf } from '../album.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import { draftButtons } from './draft-buttons.js';
import { DRAFT_BUTTON } from './draft-keyboard.js';
import { notesOf } from './notes-file.js';
import { asksQuestion, isAside, isMaterial, orderedSection, sectionAndNotes } from './said.js';
import { changeDraft, writeDraft } from './write-draft.js';

const NOTES_LIMIT = 200_000;

const ASK_SECTION =
  '请发来要写的一节的标题，例如“优化法治化营商环境”；也可以直接发材料，由我推荐标题。发 /cancel 取消。';
const ASK_NOTES = '好的。请发来这一节的材料，直接粘贴，或者发 .txt、.docx 文件。';

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

  const askedSince = (chat: number, user: number, moment: number): boolean =>
    (store.answers.conversation(chat, user).at(-1)?.at ?? 0) > moment;

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
    if ((state?.stage === 'section' || state?.stage === 'notes') && isAside(text)) return next();
    if (state?.stage === 'section') return takeSectionOrNotes(context, text);
    if (state?.stage === 'notes') return takeNotes(context, state.section, text);
    const sounds = soundsLikeChange(text);
    // Once something was asked after the draft, what may be a wish about it is one only if it is understood.
    const isWish =
      parseInstruction(text) !== null ||
      sounds === 'sure' ||
      (sounds === 'maybe' && !askedSince(chat, user, state?.at ?? 0));
    const isChange = state?.stage === 'changes' && isWish && !asksQuestion(text);
    if (isChange || isDraftOfOurs(context)) return changeDraft(context, services, text);
    const isOrder = orderedSection(text.split('\n')[0] ?? '') !== null;
    if (isOrder || isMaterial(text)) return takeSectionOrNotes(context, text);
    return next();
  });

  return composer;
}

import { type Context, InputFile } from 'grammy';
import type { Draft } from '../../domain/draft.js';
import { renderDraft } from '../../draft/docx/render-docx.js';

const NAME_LIMIT = 40;

/** Sends a draft as a Word file, called by its heading; the notes it rests on are annexed where asked for. */
export async function sendDraftFile(context: Context, draft: Draft, annex = false): Promise<void> {
  const file = Buffer.from(await renderDraft(draft, { annex }));
  const name = draft.heading.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, NAME_LIMIT) || '草稿';
  await context.replyWithDocument(new InputFile(file, `${name}.docx`));
}

import { readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ownDistrict } from '../answer/question/own-district.js';
import { createGazetteer } from '../answer/question/places.js';
import type { Draft } from '../domain/draft.js';
import { FayanError, UnusableNotesError, UsageError } from '../domain/errors.js';
import { createDrafter } from '../draft/create-drafter.js';
import type { Drafter } from '../draft/drafter.js';
import { readNotes } from '../draft/notes/read-notes.js';
import { loadDraftingData } from '../draft/outline/drafting-data.js';
import { replaceFile } from '../index/atomic-file.js';
import type { CommandContext, ContextOf } from './context.js';
import { draftModelOf } from './draft-model.js';
import { draftText } from './draft-text.js';
import { showProgress } from './progress.js';
import { readQuestionFile, reportFault } from './question-file.js';

interface DraftCommandOptions {
  readonly section?: string;
  readonly notes?: string;
  readonly docx?: string;
  readonly file?: string;
}

/** `draft --section TITLE --notes FILE [--docx OUT.docx]` or `draft --file F.jsonl`: a section from notes. */
export function registerDraft(program: Command, contextOf: ContextOf): void {
  program
    .command('draft')
    .description('按部门笔记起草报告的一节')
    .option('--section <TITLE>', '节的标题；不写则按笔记推荐')
    .option('--notes <FILE>', '笔记文件（.txt 或 .docx）')
    .option('--docx <OUT.docx>', '另存为 Word 文件')
    .option('--file <F.jsonl>', '批量起草：每行一个 {"id", "section", "notes"}')
    .action(async (options: DraftCommandOptions, command: Command) => {
      const context = contextOf(command);
      if ((options.notes === undefined) === (options.file === undefined)) {
        throw new UsageError('请用 --notes 指定笔记文件，或用 --file 指定批量文件。');
      }
      const drafter = await drafterOf(context);
      if (options.file !== undefined) return draftFile(context, drafter, options.file);
      await draftOne(context, drafter, options);
    });
}

/** The own district by the name that its reports go by: that of the draft's own place, not of a peer. */
async function homeOf(context: CommandContext): Promise<string | null> {
  const { library } = await (await context.house()).snapshot();
  return ownDistrict(createGazetteer(library.summaries()), context.config.HOME_DISTRICT);
}

/** The drafter of a command; where nothing was ever indexed, the samples are, so that there are peers to show. */
async function drafterOf(context: CommandContext): Promise<Drafter> {
  const house = await context.house();
  const progress = showProgress();
  await house.ensureIndexed({ signal: context.signal, onProgress: progress.update }).finally(progress.end);
  return createDrafter({
    data: loadDraftingData(),
    shelf: () => house.snapshot(),
    model: draftModelOf(context.config),
  });
}

async function draftOne(context: CommandContext, drafter: Drafter, options: DraftCommandOptions): Promise<void> {
  const file = options.notes ?? '';
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FayanError(`读不了笔记文件“${file}”，请检查路径与权限。`, { cause });
  });
  const notes = await readNotes(bytes, basename(file));
  const home = await homeOf(context);
  const draft = await drafter.draft({ section: options.section ?? null, notes, home, signal: context.signal });
  // Printed first: a file that cannot be written loses no draft.
  context.print(context.json ? JSON.stringify(draft) : draftText(draft));
  if (options.docx === undefined) return;
  const replaced = await saveDocx(options.docx, draft);
  context.warn(`已存为 ${options.docx}${replaced ? '，原有的同名文件已被替换' : ''}。`);
}

/** Whether an older file was replaced; until the new one is whole the old one stays. Throws `FayanError`. */
async function saveDocx(file: string, draft: Draft): Promise<boolean> {
  const old = await stat(file).catch(() => null);
  if (old && !old.isFile()) throw new FayanError(`“${file}”不是文件，请换一个文件名；稿子已在上面显示，没有丢失。`);
  // Word is loaded only where it is asked for: that makes a quick start.
  const { renderDraft } = await import('../draft/docx/render-docx.js');
  const content = await renderDraft(draft);
  // A link stays a link: what it leads to is replaced.
  const target = old ? await realpath(file) : file;
  await replaceFile(target, [content]).catch((cause: unknown) => {
    const kept = old ? '原有的文件没有改动，' : '';
    throw new FayanError(`不能写入“${file}”，请检查路径与权限；${kept}稿子已在上面显示，没有丢失。`, { cause });
  });
  return old !== null;
}

/** A line that cannot be drafted gives `{"id", "error"}`, and the next one is taken. */
async function draftFile(context: CommandContext, drafter: Drafter, file: string): Promise<void> {
  const { signal } = context;
  const home = await homeOf(context);
  for await (const { id, text, line } of readQuestionFile(context, file, 'notes')) {
    const section = typeof line.section === 'string' ? line.section : null;
    try {
      const draft = await drafter.draft({ section, notes: text, home, signal });
      context.print(JSON.stringify({ ...draft, id }));
    } catch (error) {
      if (!(error instanceof UnusableNotesError)) throw error;
      context.print(JSON.stringify({ id, error: error.message }));
      reportFault(context, `${id}：${error.message}`);
    }
  }
}

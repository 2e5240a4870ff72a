import { describe, expect, it } from 'vitest';
import { UnusableNotesError } from '../../src/domain/errors.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { renderDraft } from '../../src/draft/docx/render-docx.js';
import { readNotes } from '../../src/draft/notes/read-notes.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { shelfOf } from './shelf.js';

const drafter = createDrafter({ data: loadDraftingData(), shelf: async () => shelfOf([]) });

describe('notes that no draft can be made of', () => {
  it.each([
    ['nothing', '', '没有看到笔记'],
    ['white space', ' \n\u3000\t', '没有看到笔记'],
    ['one character', '是', '太短'],
    ['only numbers', '120 35\n400\n98%', '只有数字'],
    ['another language', 'We visited 86 companies and gave 35 opinions.', '不是中文'],
    ['200,000 characters', '走访企业。'.repeat(40_000), '200000字'],
    ['markup alone', '<script>alert(1)</script><style>p{}</style>', '没有看到笔记'],
  ])('%s: one clear sentence', async (_, notes, sentence) => {
    const failure = drafter.draft({ section: '法治体检', notes });
    await expect(failure).rejects.toBeInstanceOf(UnusableNotesError);
    await expect(failure).rejects.toThrow(sentence);
  });

  it('takes the longest notes allowed in good time', async () => {
    const lines = Array.from({ length: 1_100 }, (_, n) => `第${n}街道走访企业${n + 10}家，排查风险${n + 3}个`);
    const notes = lines.join('\n').slice(0, 19_000);
    const began = performance.now();
    const draft = await drafter.draft({ section: '法治体检', notes });
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(draft.unusedNotes).toEqual([]);
  });
});

describe('uploaded notes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('reads text in UTF-8 and GB18030, and Word files', async () => {
    expect(await readNotes(bytes('走访企业86家'), 'a.txt')).toBe('走访企业86家');
    expect(await readNotes(Buffer.from('d7dfb7c3c6f3d2b53836bcd2', 'hex'), 'a.txt')).toBe('走访企业86家');
    const draft = await drafter.draft({ section: '法治体检', notes: '走访企业86家\n出具报告35份' });
    expect(await readNotes(await renderDraft(draft), '笔记 (1).docx')).toContain('走访企业86家，出具报告35份');
  });

  it.each([
    ['an empty file', new Uint8Array(), 'a.txt', '空文件'],
    ['a damaged .docx', bytes('PK\u0003\u0004 broken'), 'a.docx', '已损坏'],
    ['a text named .docx', bytes('走访企业86家'), 'a.docx', '已损坏'],
    ['a binary named .txt', Uint8Array.from({ length: 400 }, (_, n) => n % 9), 'a.txt', '不是文本文件'],
    ['another kind', bytes('%PDF-1.7'), 'a.pdf', '.docx'],
    ['a huge file', new Uint8Array(11 * 1024 * 1024), 'a.txt', '10 MB'],
  ])('%s: one clear sentence', async (_, content, name, sentence) => {
    await expect(readNotes(content, name)).rejects.toThrow(sentence);
    await expect(readNotes(content, name)).rejects.toBeInstanceOf(UnusableNotesError);
  });
});

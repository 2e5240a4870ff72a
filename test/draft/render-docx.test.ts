import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { collectReport } from '../../src/draft/desk/whole-report.js';
import { renderDraft, renderReport } from '../../src/draft/docx/render-docx.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { docxParts } from './docx-parts.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const drafter = createDrafter({ data, shelf: async () => shelfOf([]) });
const draft = (section: string, notes: string) => drafter.draft({ section, notes });

describe('a Word file by GB/T 9704', () => {
  it('states page, margins, fonts, line pitch and indents', async () => {
    const parts = docxParts(await renderDraft(await draft('法治体检', '走访企业86家\n出具报告86份')));
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1588"/);
    const styles = parts.get('word/styles.xml') ?? '';
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/);
    expect(styles).toContain('w:firstLineChars="200"');
    expect(styles).toContain('<w:sz w:val="32"/>');
    expect(styles).toContain('<w:sz w:val="44"/>');
  });

  it('numbers pages on the outer side', async () => {
    const parts = docxParts(await renderDraft(await draft('法治体检', '走访企业86家\n出具报告86份')));
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [...parts].filter(([name]) => /word\/footer\d\.xml/.test(name)).map(([, xml]) => xml);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) {
      expect(xml).toMatch(/— .*PAGE.* —/s);
      expect(xml).toContain('宋体');
    }
  });

  it('highlights what is open and nothing else', async () => {
    const notes = '出具法律意见书35份\n走访企业86家\n走访企业90家';
    const document = docxParts(await renderDraft(await draft('法治体检', notes))).get('word/document.xml') ?? '';
    const marked = [...document.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</g)].map(
      (match) => match[1],
    );
    expect(marked).toEqual(['【待核实】', '【待补充:排查法律风险数】']);
  });

  it('drops characters that XML cannot hold and escapes markup', async () => {
    const made = await draft('法治体检', '走访企业86家，发放《<b>手册</b>&指南》10份');
    const hostile = { ...made, text: `${made.text}\u0000\u0008\ufffe\ud800<w:p>&` };
    const document = docxParts(await renderDraft(hostile)).get('word/document.xml') ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(document).not.toMatch(/[\u0000-\u0008\ufffe\ud800-\udfff]/u);
    expect(document).toContain('&lt;w:p&gt;&amp;');
  });

  it('lists the notes in an annex on request', async () => {
    const made = await draft('法治体检', '走访企业86家\n谢谢，请查收');
    const plain = docxParts(await renderDraft(made)).get('word/document.xml') ?? '';
    const annexed = docxParts(await renderDraft(made, { annex: true })).get('word/document.xml') ?? '';
    expect(plain).not.toContain('附件');
    expect(annexed).toContain('附件：起草所依据的笔记');
    expect(annexed).toContain('谢谢，请查收（未写进正文）');
  });

  it('sets the parts of a whole report as headings of two levels, those missing held open', async () => {
    const drafts = [await draft('法治体检', '走访企业86家'), await draft('存在的不足', '执法力量薄弱')];
    const document = docxParts(await renderReport(collectReport(drafts, data.outline))).get('word/document.xml') ?? '';
    const headings = [...document.matchAll(/<w:pStyle w:val="(\w+)"\/>.*?<w:t[^>]*>([^<]*)</g)].map((match) =>
      match.slice(1),
    );
    expect(headings).toEqual([
      ['Title', '法治政府建设年度报告'],
      ['Heading1', '一、主要举措和成效'],
      ['Heading2', '（一）开展企业“法治体检”'],
      ['Heading1', '二、存在的不足和原因'],
      ['Heading1', '三、党政主要负责人履行推进法治建设第一责任人职责情况'],
      ['Heading1', '四、下一年度主要安排'],
    ]);
  });
});

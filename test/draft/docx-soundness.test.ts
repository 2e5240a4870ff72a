import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { collectReport } from '../../src/draft/desk/whole-report.js';
import { renderDraft, renderReport } from '../../src/draft/docx/render-docx.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { docxParts } from './docx-parts.js';
import { docxFaults } from './docx-schema.js';
import { valueFaults } from './docx-values.js';
import { noteSets } from './note-sets.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const faultsIn = (parts: ReadonlyMap<string, string>): readonly string[] => [
  ...docxFaults(parts),
  ...valueFaults(parts),
];
const drafter = createDrafter({ data, shelf: async () => shelfOf([]) });

describe('a Word file opens without repair', () => {
  it('as a whole report of every note set with its annex', async () => {
    const sets = ['measures', 'other-parts', 'traps', 'further', 'units-and-choices'].flatMap(noteSets);
    const drafts = await Promise.all(sets.map(({ section, notes }) => drafter.draft({ section, notes })));
    const file = await renderReport(collectReport(drafts, data.outline), { annex: true });
    expect(faultsIn(docxParts(file))).toEqual([]);
  });

  it.each([
    ['control characters', '走访企业\u0001\u000b86家\u0000，出具报告\u001f86份'],
    ['lone surrogates', '走访企业86家\ud83d，出具报告\udc00 86份'],
    ['non-characters and emoji', '走访企业86家\ufffe\uffff😀，出具报告86份👨‍👩‍👧'],
    ['markup', "走访企业86家</w:t></w:r>，<w:p/>&amp;&lt;b&gt; ]]> 出具“报告”86份 & 附'件'"],
    ['rare characters', '走访𠮷野家等企业86家，出具𪚥报告86份'],
    ['right-to-left marks', '走访企业\u202e86家\u2066，出具报告86份'],
  ])('with %s in the notes, in the title and in a change', async (_, notes) => {
    const made = await drafter.draft({ section: `法治体检${notes.slice(4, 8)}`, notes });
    const revision = await drafter.revise({ draft: made, instruction: `补充一条：${notes}` });
    const draft = revision.status === 'revised' ? revision.draft : made;
    for (const file of [
      await renderDraft(draft, { annex: true, title: notes }),
      await renderDraft({ ...draft, text: `${draft.text}\n${notes}`, notes: [{ n: 1, text: notes }] }, { annex: true }),
    ]) {
      expect(faultsIn(docxParts(file))).toEqual([]);
    }
  });

  it.each<[string, string, (xml: string) => string, string]>([
    [
      'children out of order',
      'word/styles.xml',
      (xml) => xml.replace(/(<w:keepNext\/>)(<w:spacing [^>]*>)/, '$2$1'),
      'out of order',
    ],
    ['an unknown child', 'word/document.xml', (xml) => xml.replace('<w:pgNumType/>', '<w:colour/>'), 'does not belong'],
    ['an empty attribute', 'word/document.xml', (xml) => xml.replace('w:val="Title"', 'w:val=""'), 'lacks w:val'],
    ['a style that is not there', 'word/document.xml', (xml) => xml.replace('"Title"', '"Titel"'), 'no style Titel'],
    ['a tag left open', 'word/document.xml', (xml) => xml.replace('</w:p>', ''), 'closes'],
    ['a bare ampersand', 'word/document.xml', (xml) => xml.replace('年度', '年&度'), 'ampersand'],
    [
      'a relationship to nothing',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('footer1.xml', 'footer9.xml'),
      'no part',
    ],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml) => xml.replace('Extension="xml"', 'Extension="xm"').replace('"/word/footer1.xml"', '"/word/x.xml"'),
      'content type',
    ],
    [
      'a value of the wrong type',
      'word/document.xml',
      (xml) => xml.replace('w:linePitch="579"', 'w:linePitch="28.95pt"'),
      'w:docGrid w:linePitch="28.95pt"',
    ],
    [
      'an attribute of another element',
      'word/document.xml',
      (xml) => xml.replace('<w:pgNumType/>', '<w:pgNumType w:val="1"/>'),
      'w:pgNumType w:val',
    ],
    [
      'an undeclared prefix',
      'word/settings.xml',
      (xml) => xml.replace(/xmlns:w14="[^"]*"/, ''),
      'ignorable w14 is not declared',
    ],
    ['a field that does not end', 'word/footer1.xml', (xml) => xml.replace('"end"', '"separate"'), 'field not whole'],
    ['a control character', 'word/document.xml', (xml) => xml.replace('年度', '年\u0001度'), 'cannot hold'],
  ])('and the check finds %s', async (_, part, spoil, fault) => {
    const parts = new Map(
      docxParts(await renderDraft(await drafter.draft({ section: '法治体检', notes: '走访企业86家' }))),
    );
    parts.set(part, spoil(parts.get(part) ?? ''));
    expect(faultsIn(parts).join('\n')).toContain(fault);
  });
});

import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/domain/errors.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { reportOf } from '../fakes/report-shelf.js';
import { replyOf, scriptedModel } from './scripted-model.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const PEERS = [
  reportOf('海宁市', 2023, ['开展企业法治体检，体检企业318家，出具法治体检报告146份，整改风险1275个。']),
  reportOf('青山县', 2023, ['组织法治体检服务团走访企业，法治体检企业77家。']),
];
const NOTES = [
  '组织律师走访企业86家，开展法治体检',
  '排查法律风险230余个，整改180个',
  '出具法律意见书35份，未发生企业重大涉法案件',
  '印发《企业法治体检工作规程》',
  '合同纠纷同比下降12%',
  '下一步计划建立“一企一档”',
].join('\n');

const draftWith = (...replies: readonly (string | Error)[]) => {
  const model = scriptedModel(...replies);
  const drafter = createDrafter({ data, shelf: async () => shelfOf(PEERS), model });
  return { model, draft: drafter.draft({ section: '法治体检', notes: NOTES }) };
};

describe('a draft by a model', () => {
  it('keeps honest prose and says which model wrote it', async () => {
    const honest = replyOf(
      ['组织律师走访企业86家开展法治体检，排查法律风险230余个、整改180个。', 1, 2],
      ['出具法律意见书35份，未发生企业重大涉法案件。', 3],
      ['印发《企业法治体检工作规程》，合同纠纷同比下降12%。', 4, 5],
    );
    const { model, draft } = draftWith(honest);
    const { text, engine, sentences, unusedNotes } = await draft;
    expect(engine).toBe('scripted');
    expect(text).toContain('一是组织律师走访企业86家开展法治体检，排查法律风险230余个、整改180个。');
    expect(text).toContain('下一步，计划建立“一企一档”。');
    expect(unusedNotes).toEqual([]);
    expect(sentences.every(({ flags }) => flags.length === 0)).toBe(true);
    expect(model.seen).toHaveLength(1);
  });

  it.each<[what: string, lie: readonly [string, ...number[]], shown: string]>([
    ['a changed figure', ['走访企业96家，开展法治体检。', 1], '96'],
    ['a figure without 余', ['排查法律风险230个。', 2], '230个'],
    ['a figure of another note', ['走访企业35家，开展法治体检。', 1], '35家'],
    ['a converted figure', ['走访企业八十六家，开展法治体检。', 1], '八十六家'],
    ['swapped figures', ['整改230余个，排查法律风险180个。', 2], '整改230'],
    ['a wrong unit', ['出具法律意见书35件。', 3], '35件'],
    ['a sum', ['累计办理410余件法律风险事项。', 2], '410'],
    ['a peer’s figure', ['走访企业86家，整改风险1275个。', 1, 2], '1275'],
    ['a peer’s name', ['借鉴海宁市做法，组织律师走访企业86家。', 1], '海宁'],
    ['a date', ['5月起组织律师走访企业86家。', 1], '5月'],
    ['a year', ['2023年组织律师走访企业86家。', 1], '2023'],
    ['a title', ['印发《企业合规指引》。', 4], '合规指引'],
    ['a quoted term', ['打造“法治会客厅”，组织律师走访企业86家。', 1], '会客厅'],
    ['a first', ['在全省率先组织律师走访企业86家。', 1], '率先'],
    ['a superlative', ['走访企业86家，位居全市首位。', 1], '首位'],
    ['a person', ['副区长张伟带队，组织律师走访企业86家。', 1], '张伟'],
    ['an organisation', ['联合滨江区检察院组织律师走访企业86家。', 1], '滨江'],
    ['a turned direction', ['合同纠纷同比上升12%。', 5], '上升'],
    ['a lost negation', ['出具法律意见书35份，发生企业重大涉法案件。', 3], '份，发生'],
    ['a plan told as done', ['建立“一企一档”。', 6], '是建立“一企'],
    ['no note at all', ['走访企业86家。'], '走访企业86家。走访'],
    ['a note that is not there', ['走访园区12个。', 99], '12个'],
    ['a fact in our own brackets', ['走访企业86家【待补充:共96家】。', 1], '96'],
    ['a link', ['走访企业86家，详见 http://evil.example/a。', 1], 'evil'],
    ['full-width digits', ['走访企业９６家。', 1], '９６'],
    ['digits of another script', ['走访企业٩٦家。', 1], '٩٦'],
    ['banker’s numerals', ['走访企业玖拾陆家。', 1], '玖拾'],
  ])('never shows %s as fact', async (_, lie, shown) => {
    for (const second of [replyOf(lie), '改不了']) {
      const { text, sentences } = await draftWith(replyOf(lie), second).draft;
      const facts = sentences.filter(({ flags }) => flags.length === 0).map((sentence) => sentence.text);
      expect(facts.join('')).not.toContain(shown);
      expect(text).toContain('走访企业86家');
      expect(text).toContain('180个');
    }
  });

  it('takes a repaired sentence', async () => {
    const repair = JSON.stringify({
      sentences: [{ sentence: 1, text: '律师走访企业86家，开展法治体检。', notes: [1] }],
    });
    const { model, draft } = draftWith(replyOf(['律师走访企业96家，开展法治体检。', 1]), repair);
    expect((await draft).text).toContain('律师走访企业86家，开展法治体检。');
    expect(model.seen.map(({ system }) => system)).toEqual(['draft', 'draft-repair']);
    expect(model.seen[1]?.user).toContain('数字不在所注笔记里');
  });

  it('marks what only the wording leaves in doubt', async () => {
    const added = '组织律师走访企业86家，有力保障经营主体安心发展。';
    const { sentences } = await draftWith(replyOf([added, 1])).draft;
    expect(sentences.find(({ text }) => text.includes('安心'))).toMatchObject({ flags: ['unverified'] });
    expect(sentences.map(({ text }) => text).join('')).toContain('【待核实】');
  });

  it.each<[string, string | Error]>([
    ['prose', '好的，以下是我写的章节：本年度走访企业999家。'],
    ['another schema', '{"text": "走访企业999家"}'],
    ['nothing', ''],
    ['only falsehoods', replyOf(['走访企业999家。', 1])],
    ['a failure', new ModelError('模型服务没有回应，请稍后再试。')],
  ])('falls back on the rules when the model returns %s', async (_, reply) => {
    const { engine, text, remarks } = await draftWith(reply).draft;
    expect(engine).toBe('rules');
    expect(text).not.toContain('999');
    expect(text).toContain('走访企业86家');
    expect(remarks[0]).toContain('由规则起草');
  });

  it('shows a contradiction as a choice even when the model picks a side', async () => {
    const model = scriptedModel(replyOf(['办理法律援助案件320件。', 1]));
    const drafter = createDrafter({ data, shelf: async () => shelfOf([]), model });
    const notes = '办理法律援助案件320件\n办理法律援助案件298件\n设立法律援助工作站12个';
    const { text, sentences } = await drafter.draft({ section: '法律援助', notes });
    expect(text).toContain('320件或298件【待核实】');
    expect(text.match(/320件/g)).toHaveLength(1);
    expect(sentences.some(({ flags }) => flags.includes('conflict'))).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { createDraftDesk } from '../../src/draft/desk/create-draft-desk.js';
import type { DraftDesk } from '../../src/draft/desk/draft-desk.js';
import { createDraftStore, DRAFT_MIGRATIONS } from '../../src/draft/desk/draft-store.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { migrate, openDatabase, type SqliteDatabase } from '../../src/index/database.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const NOTES = [
  '制定《企业法治体检工作规程》，明确体检内容和流程',
  '组织律师分组走访企业86家，逐户查阅合同和用工材料',
  '在园区举办合规讲座12场，讲解劳动用工和合同管理中的常见风险',
  '排查法律风险230余个',
  '下一步将建立回访机制',
].join('\n');

let folder: string;
let database: SqliteDatabase;
let desk: DraftDesk;

function open(): void {
  database = openDatabase(folder);
  migrate(database, DRAFT_MIGRATIONS);
  const drafter = createDrafter({ data, shelf: async () => shelfOf([]) });
  desk = createDraftDesk({ drafter, store: createDraftStore(database), outline: data.outline });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fayan-desk-'));
  open();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const start = (owner = 'u1') => desk.start(owner, { section: '法治体检', notes: NOTES });
const textOf = (owner = 'u1'): string => desk.current(owner)?.draft.text ?? '';

describe('the desk', () => {
  it('keeps each version and brings an earlier one back', async () => {
    const first = await start();
    const second = await desk.revise('u1', '更简短');
    expect(second.status).toBe('revised');
    expect(textOf()).not.toBe(first.draft.text);
    const third = await desk.revise('u1', '恢复上一版');
    expect(third).toMatchObject({ status: 'revised', saved: { version: 3 } });
    expect(textOf()).toBe(first.draft.text);
    expect(desk.versions('u1', first.draft.id).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('goes back through the versions and forth again', async () => {
    await start();
    const texts = [textOf()];
    for (const wish of ['更简短', '标题改成：护航企业', '删掉第一条']) {
      await desk.revise('u1', wish);
      texts.push(textOf());
    }
    expect(new Set(texts).size).toBe(4);
    const told = async (wish: string) => {
      await desk.revise('u1', wish);
      return texts.indexOf(textOf());
    };
    for (const [wish, at] of [
      ['恢复上一版', 2],
      ['恢复上一版', 1],
      ['再恢复', 2],
      ['恢复上一版', 1],
      ['恢复上一版', 0],
      ['重做', 1],
      ['重做', 2],
      ['再恢复', 3],
    ] as const) {
      expect(await told(wish)).toBe(at);
    }
    expect(await desk.revise('u1', '重做')).toMatchObject({ status: 'unclear' });
    await desk.revise('u1', '恢复上一版');
    await desk.revise('u1', '补充一条：回访企业20家');
    expect(await desk.revise('u1', '再恢复')).toMatchObject({ status: 'unclear' });
    expect(await told('恢复上一版')).toBe(2);
  });

  it('has the drafts again after a restart', async () => {
    await start();
    const before = textOf();
    database.close();
    open();
    expect(textOf()).toBe(before);
  });

  it('shows nobody the drafts of another', async () => {
    const { draft } = await start('u1');
    expect(desk.current('u2')).toBeNull();
    expect(desk.list('u2')).toEqual([]);
    expect(desk.select('u2', draft.id)).toBeNull();
    expect(desk.versions('u2', draft.id)).toEqual([]);
    expect(desk.setAside('u2', draft.id)).toBe(false);
    expect(desk.putBack('u2', draft.id)).toBe(false);
    expect(desk.moveUp('u2', draft.id)).toBe(false);
    desk.forget('u2');
    expect(desk.current('u1')).not.toBeNull();
    desk.forget('u1');
    expect(desk.list('u1')).toEqual([]);
  });

  it('keeps the same notes drafted twice apart', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.draft.id).not.toBe(other.draft.id);
    expect(desk.list('u1')).toHaveLength(2);
    desk.select('u1', one.draft.id);
    expect(desk.current('u1')?.draft.id).toBe(one.draft.id);
  });

  it('says so when there is nothing to revise or no older version', async () => {
    expect(await desk.revise('u1', '更简短')).toMatchObject({ status: 'unclear' });
    await start();
    expect(await desk.revise('u1', '恢复上一版')).toMatchObject({
      status: 'unclear',
      message: expect.stringContaining('没有更早'),
    });
    expect(await desk.revise('u1', '讲个笑话')).toMatchObject({
      status: 'unclear',
      message: expect.stringContaining('可以这样说'),
    });
    expect(desk.versions('u1', desk.current('u1')?.draft.id ?? '')).toHaveLength(1);
  });

  it.each<[string, (before: string, after: string) => void]>([
    ['删掉第一条', (before, after) => expect(after.length).toBeLessThan(before.length)],
    ['第二条合并到第一条', (_, after) => expect(after).not.toContain('三是')],
    ['第三条移到第一条前', (_, after) => expect(after).toMatch(/一是[^。]*讲座12场/)],
    ['补充一条:建立问题台账并逐项销号', (_, after) => expect(after).toContain('建立问题台账并逐项销号')],
    ['补充一条:下一步拟覆盖规上企业50家', (_, after) => expect(after).toMatch(/下一步，.*拟覆盖规上企业50家/)],
    ['换个标题', (before, after) => expect(after.split('\n')[0]).not.toBe(before.split('\n')[0])],
    ['标题改为:送法进企业', (_, after) => expect(after).toMatch(/^（一）送法进企业\n/)],
    ['把“讲座”改成“宣讲会”', (_, after) => expect(after).toContain('宣讲会12场')],
    ['第一条改为:印发工作规程1份', (_, after) => expect(after).toContain('一是印发工作规程1份。')],
    ['把第三条删掉', (_, after) => expect(after).not.toMatch(/三是|讲座/)],
    ['太长了', (before, after) => expect(after.length).toBeLessThan(before.length)],
    ['把第一条和第二条换个位置', (_, after) => expect(after).toMatch(/一是组织律师.*二是制定/)],
    ['把二和三对调', (_, after) => expect(after).toMatch(/二是在园区.*三是组织律师/)],
    ['第2、3条合并', (_, after) => expect(after).toMatch(/二是组织律师[^是]*在园区/)],
    ['补充：新增合作律所3家。', (_, after) => expect(after).toContain('新增合作律所3家。')],
    ['加一句：培训法务人员120人次', (_, after) => expect(after).toContain('培训法务人员120人次。')],
    ['最后加上下一步打算：明年覆盖全部园区', (_, after) => expect(after).toMatch(/\n下一步.*明年覆盖全部园区。$/)],
    ['删掉下一步那段', (_, after) => expect(after).not.toContain('回访')],
    ['第二条写错了，应该是走访企业90家', (_, after) => expect(after).toContain('二是走访企业90家。')],
    ['86家应该是96家', (_, after) => expect(after).toContain('走访企业96家，')],
    ['数字230改为240', (_, after) => expect(after).toContain('240余个')],
    ['能不能把“讲座”换成“宣讲”', (_, after) => expect(after).toContain('合规宣讲12场')],
    ['分成几段', (_, after) => expect(after).toMatch(/\n一是[^\n]*\n二是[^\n]*\n三是/)],
    ['不要一是二是', (_, after) => expect(after).not.toMatch(/[一二三]是/)],
    ['改成一段话', (_, after) => expect(after.split('\n')).toHaveLength(2)],
    ['删除最后一句', (_, after) => expect(after).not.toContain('回访')],
    ['最后那句不要', (_, after) => expect(after).not.toContain('回访')],
    ['换成三段', (_, after) => expect(after.split('\n')).toHaveLength(4)],
    ['分四个自然段写', (_, after) => expect(after.split('\n')).toHaveLength(5)],
    ['删掉合规讲座那句', (_, after) => expect(after).toMatch(/三是排查法律风险/)],
    ['把关于讲座的内容去掉', (_, after) => expect(after).not.toContain('讲座')],
    ['去掉“逐户”', (_, after) => expect(after).toContain('，查阅合同和用工材料')],
    ['“，逐户查阅合同和用工材料”这几个字删掉', (_, after) => expect(after).toMatch(/走访企业86家[。；]/)],
    ['讲座改成15场', (_, after) => expect(after).toContain('合规讲座15场')],
    ['把走访企业改为90家', (_, after) => expect(after).toContain('走访企业90家')],
    ['不对，法治讲座是15场', (_, after) => expect(after).toContain('合规讲座15场')],
    ['把讲座12场改为15场，企业86家改成90家', (_, after) => expect(after).toMatch(/企业90家.*讲座15场/)],
    ['删掉第一条，讲座改成15场', (_, after) => expect(after).toMatch(/一是组织律师.*讲座15场/)],
    ['律师改成法律顾问', (_, after) => expect(after).toContain('组织法律顾问')],
  ])('understands %s', async (instruction, check) => {
    await start();
    const before = textOf();
    const revision = await desk.revise('u1', instruction);
    expect(revision.status).toBe('revised');
    check(before, textOf());
    const { draft } = desk.current('u1') ?? (await start());
    expect(draft.text.split('\n').slice(1).join('')).toBe(draft.sentences.map(({ text }) => text).join(''));
  });

  it('counts the parts of a sentence where nothing is enumerated', async () => {
    const notes = '办理法律援助案件312件，挽回损失460万元。\n村居法律顾问覆盖率100%。\n律师进村宣讲42场。';
    await desk.start('u1', { section: '公共法律服务', notes });
    expect((await desk.revise('u1', '删掉第二条')).status).toBe('revised');
    expect(textOf()).toMatch(/312件.*42场/);
    expect(textOf()).not.toContain('覆盖率');
    expect(await desk.revise('u1', '删掉第九条')).toMatchObject({ status: 'unclear' });
  });

  it.each([
    ['语气正式一点', '没有接入模型'],
    ['写得更详细一点', '补充一条'],
    ['加上同类地区的数据', '不能写进您的稿子'],
    ['重新写', '同样的笔记'],
    ['把待补充的去掉', '没有这一部分'],
    ['第八条和第一条对调', '没有第8条'],
    ['第九条删掉', '没有第9条'],
    ['把“甲乙丙”改成“丁”', '没有“甲乙丙”'],
    ['删掉抖音那句', '没有写到“抖音”'],
    ['人名都去掉', '没有写到“人名”'],
    ['删掉企业那句', '不止一句'],
    ['讲座改成15个', '没有找到“讲座”以“个”计的数'],
    ['把数字都列出来', '3. 排查法律风险230余个'],
    ['跟上一版有什么不同', '版本'],
    ['一是改成首先', '不成一句话'],
    ['讲座改成15场，调研改成9次', '没有找到“调研”'],
    ['生成word', '“Word 文件”'],
    ['复制', '“复制”'],
    ['换成两段', '已经是2段'],
  ])('answers %s with what can be done', async (instruction, sentence) => {
    await start();
    const before = textOf();
    const answer = await desk.revise('u1', instruction);
    expect(answer).toMatchObject({ status: 'unclear', message: expect.stringContaining(sentence) });
    expect(textOf()).toBe(before);
  });

  it('goes back to the first version however many came since', async () => {
    const first = await start();
    for (const instruction of ['更简短', '删掉第一条', '换个标题']) await desk.revise('u1', instruction);
    for (const instruction of ['回到第一版', '恢复最初的版本']) {
      await desk.revise('u1', '删掉第二条');
      await desk.revise('u1', instruction);
      expect(textOf()).toBe(first.draft.text);
    }
  });

  it('collects sections to a report in the order of the outline and names missing parts', async () => {
    await desk.start('u1', { section: '存在的不足', notes: '基层执法力量薄弱，持证人员仅43名' });
    await desk.start('u1', { section: '行政复议', notes: '收到行政复议申请62件，审结55件' });
    await start();
    const report = desk.report('u1');
    expect(report.text.split('\n').filter((line) => /^(?:[一二三四]、|（)/.test(line))).toEqual([
      '一、主要举措和成效',
      '（一）开展企业“法治体检”',
      '（二）加强行政复议工作',
      '二、存在的不足和原因',
      '三、党政主要负责人履行推进法治建设第一责任人职责情况',
      '四、下一年度主要安排',
    ]);
    expect(report.text).toMatch(/【待补充:下一年度主要安排】$/);
    expect(report.remarks.join()).toContain('党政主要负责人');
    expect(report.remarks.join()).toContain('下一年度主要安排');
  });
});

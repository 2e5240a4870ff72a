import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readBulk } from '../../src/corpus/read-bulk.js';
import { UnreadableReportError } from '../../src/domain/errors.js';
import type { Report } from '../../src/domain/report.js';

const folder = mkdtempSync(join(tmpdir(), 'fayan-bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function read(file: string): Promise<(Report | UnreadableReportError)[]> {
  const results: (Report | UnreadableReportError)[] = [];
  for await (const result of readBulk(file)) results.push(result);
  return results;
}

const LINES = [
  '{"id":"a","title":"中华人民共和国行政处罚法第三十三条","text":"违法行为轻微并及时改正,没有造成危害后果的,不予行政处罚。"}',
  '{"id":7,"text":"2023年,云溪县坚持依法行政,推进法治政府建设。现将有关情况报告如下:\\n一、主要举措\\n办案12件。","url":"https://example.gov.cn/7"}',
];

describe('readBulk', () => {
  it('takes ids, titles and addresses from the lines', async () => {
    const [statute, report] = await read(write('two.jsonl', `${LINES.join('\r\n')}\r\n`));
    expect(statute).toMatchObject({
      id: 'a',
      title: '中华人民共和国行政处罚法第三十三条',
      district: null,
      year: null,
      kind: 'unknown',
      text: '违法行为轻微并及时改正,没有造成危害后果的,不予行政处罚。',
      url: null,
    });
    expect(report).toMatchObject({
      id: '7',
      title: null,
      district: '云溪县',
      year: 2023,
      kind: 'region',
      url: 'https://example.gov.cn/7',
    });
  });

  it.each([
    { name: 'lines', gap: '\n' },
    { name: 'one line', gap: ' ' },
  ])('takes a report out of the page around it, told in $name', async ({ gap }) => {
    const page = [
      '当前位置:首页>政务公开 云溪县2023年法治政府建设年度报告 发布时间:2024-02-27 08:45 来源:县司法局 浏览量:219',
      '2023年,云溪县坚持依法行政,推进法治政府建设,全面落实各项任务,现将有关情况报告如下: 一、主要举措',
      '(一)规范执法 全年办理行政处罚案件45件,开展法制审核12次,评查案卷120宗,优秀率为91.2%。',
      '(二)化解纠纷 受理行政复议案件63件,审结58件,调解和解21件,纠错率12.1%,行政机关负责人出庭应诉率100%。',
      '二、2024年安排 继续加强执法队伍建设,计划培训执法人员600人次。 扫一扫在手机打开当前页 主办单位:云溪县人民政府',
    ].join(' ');
    const text = gap === ' ' ? page : page.replaceAll(/ (?!08:45)/g, gap);
    const [report] = await read(write('page.jsonl', JSON.stringify({ id: 'page', text })));
    expect(report).toMatchObject({
      title: '云溪县2023年法治政府建设年度报告',
      district: '云溪县',
      year: 2023,
      published: '2024-02-27',
    });
    expect(report).toHaveProperty('text', expect.not.stringMatching(/首页|浏览量|扫一扫|主办单位/));
    for (const words of ['案卷120宗', '审结58件', '600人次'])
      expect(report).toHaveProperty('text', expect.stringContaining(words));
  });

  it('keeps equal texts with different ids apart', async () => {
    const results = await read(
      write('equal.jsonl', ['a', 'b'].map((id) => JSON.stringify({ id, text: '同一段话。' })).join('\n')),
    );
    expect(results.map((each) => !(each instanceof Error) && each.id)).toEqual(['a', 'b']);
  });

  it('keeps every sentence of a document, short or headed as it may be', async () => {
    const text =
      '当事人有权委托代理人。\n\n下列财产可以抵押:\n(一)建筑物;\n(二)生产设备;\n来源不明的除外。\n电话:12345';
    const [report] = await read(write('whole.jsonl', JSON.stringify({ id: 'x', text })));
    expect(report).toMatchObject({ text: text.replace('\n\n', '\n') });
  });

  it.each([
    ['not JSON', '{"id":"b","text":', '不是 JSON'],
    ['without a text', '{"id":"b"}', '缺少 id 或 text'],
    ['with an empty text', '{"id":"b","text":" "}', '缺少 id 或 text'],
    ['without an id', '{"text":"有正文。"}', '缺少 id 或 text'],
    ['no object', '[1,2]', '缺少 id 或 text'],
  ])('names a line that is %s and reads the others', async (_, line, message) => {
    const [first, fault, last] = await read(write('faulty.jsonl', [LINES[0], line, LINES[1]].join('\n')));
    expect([first, last].map((each) => each && 'text' in each)).toEqual([true, true]);
    expect(fault).toBeInstanceOf(UnreadableReportError);
    expect(String(fault)).toContain('第 2 行');
    expect(String(fault)).toContain(message);
  });

  it.each(['utf-16le', 'gb18030'])('reads %s', async (encoding) => {
    const [, report] = await read(write('encoded.jsonl', iconv.encode(LINES.join('\n'), encoding, { addBOM: true })));
    expect(report).toMatchObject({ id: '7', district: '云溪县' });
  });

  it.each([
    ['missing', '无此文件.jsonl', null, '找不到文件'],
    ['empty', 'empty.jsonl', '', '空文件'],
    ['binary', 'binary.jsonl', Buffer.from([0, 1, 2, 3, 0, 255, 254, 7, 0, 0, 3, 4]), '不是文本文件'],
  ])('refuses a file that is %s', async (_, name, content, message) => {
    const file = content === null ? join(folder, name) : write(name, content);
    await expect(read(file)).rejects.toThrow(UnreadableReportError);
    await expect(read(file)).rejects.toThrow(message);
  });

  it('skips a line of 40 MB without holding it and goes on', async () => {
    const long = Buffer.alloc(40 * 1024 * 1024, 'x');
    const file = write('long.jsonl', Buffer.concat([Buffer.from(`${LINES[0]}\n`), long, Buffer.from(`\n${LINES[1]}`)]));
    const [, fault, last] = await read(file);
    expect(String(fault)).toContain('第 2 行过长');
    expect(last).toMatchObject({ id: '7' });
  });
});

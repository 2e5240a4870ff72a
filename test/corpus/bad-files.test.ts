import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { isReadable, readReport } from '../../src/corpus/read-report.js';
import { CancelledError, UnreadableReportError } from '../../src/domain/errors.js';
import { writePdf } from './pdf-writer.js';

const folder = mkdtempSync(join(tmpdir(), 'fayan-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, '文件夹.txt'));
mkdirSync(join(folder, '文件夹'));

/** A ZIP package of one deflated entry whose directory claims `size` bytes. */
function zip(name: string, content: Buffer, { size = content.length, flags = 0 } = {}): Buffer {
  const packed = deflateRawSync(content);
  const head = (length: number, fields: readonly (readonly [number, number, 2 | 4])[]): Buffer => {
    const bytes = Buffer.alloc(length);
    for (const [at, value, width] of fields) bytes.writeUIntLE(value, at, width);
    return bytes;
  };
  const local = Buffer.concat([
    head(30, [
      [0, 0x04034b50, 4],
      [6, flags, 2],
      [8, 8, 2],
      [18, packed.length, 4],
      [22, size, 4],
      [26, name.length, 2],
    ]),
    Buffer.from(name),
    packed,
  ]);
  const directory = Buffer.concat([
    head(46, [
      [0, 0x02014b50, 4],
      [8, flags, 2],
      [10, 8, 2],
      [20, packed.length, 4],
      [24, size, 4],
      [28, name.length, 2],
    ]),
    Buffer.from(name),
  ]);
  const end = head(22, [
    [0, 0x06054b50, 4],
    [8, 1, 2],
    [10, 1, 2],
    [12, directory.length, 4],
    [16, local.length, 4],
  ]);
  return Buffer.concat([local, directory, end]);
}

const pdf = writePdf([[{ text: '2023年,沙湾县坚持依法行政。', x: 80, y: 700 }]]);
const locked = Buffer.from(
  pdf
    .toString('latin1')
    .replace(
      'trailer\n<<',
      `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`,
    ),
  'latin1',
);
const operators = deflateSync(Buffer.alloc(20_000_000, '(a) Tj '));
const scripts =
  '<html><head><title>x</title></head><body><script>var a="法治政府。";</script><style>b{}</style></body></html>';

const CASES: readonly (readonly [string, string, Buffer | string | null, string])[] = [
  ['a missing file', '没有.txt', null, '找不到文件'],
  ['a folder', '文件夹.txt', null, '是文件夹'],
  ['a folder named like none', '文件夹', null, '是文件夹'],
  ['an empty file', 'empty.txt', '', '空文件'],
  ['white space only', 'blank.txt', ' \n\u3000\n', '没有读到报告正文'],
  ['an unknown extension', 'report.xyz', '2023年,沙湾县坚持依法行政。', '格式读不了'],
  ['a program', 'program.txt', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), '不是文本文件'],
  [
    'an image called text',
    'image.txt',
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex'),
    '不是文本文件',
  ],
  ['a page of scripts only', 'scripts.html', scripts, '没有读到报告正文'],
  ['a page of menus only', 'menus.html', '<body><nav>首页</nav><div>返回顶部</div></body>', '没有读到报告正文'],
  ['a page nested without end', 'deep.html', '<div>'.repeat(100_000), '结构异常'],
  ['a text of countless lines', 'lines.txt', '字\n'.repeat(300_000), '超过 200000 行'],
  ['a broken Word document', 'broken.docx', 'PK not a package', '已损坏'],
  ['a package that is no Word document', 'other.docx', zip('a.xml', Buffer.from('<a/>')), '已损坏'],
  ['an encrypted Word document', 'locked.docx', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), '设有密码'],
  ['an encrypted package', 'locked2.docx', zip('word/document.xml', Buffer.from('<a/>'), { flags: 1 }), '设有密码'],
  ['a ZIP bomb', 'bomb.docx', zip('word/document.xml', Buffer.alloc(60_000_000, 'a')), '解压后过大'],
  [
    'a ZIP bomb that lies',
    'liar.docx',
    zip('word/document.xml', Buffer.alloc(60_000_000, 'a'), { size: 10 }),
    '解压后过大',
  ],
  ['a PDF that is none', 'none.pdf', 'hello', '已损坏'],
  ['an encrypted PDF', 'locked.pdf', locked, '设有密码'],
  ['a PDF that unpacks without end', 'bomb.pdf', Buffer.concat([pdf, Buffer.from('stream\n'), operators]), '太复杂'],
  ['a PDF cut off', 'cut.pdf', pdf.subarray(0, 300), '已损坏'],
];

describe('a file that cannot be read', () => {
  it.each(CASES)('%s is refused in one sentence', async (_, name, content, message) => {
    const file = join(folder, name);
    if (content !== null) writeFileSync(file, content);
    const failure = await readReport(file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableReportError);
    const sentence = failure instanceof Error ? failure.message : '';
    expect(sentence).toContain(message);
    expect(sentence).toContain(name);
    expect(sentence).toMatch(/^[^。\n]{5,80}。$/);
  });

  it('of 200 MB is refused before it is read', async () => {
    const file = join(folder, 'huge.txt');
    writeFileSync(file, '年');
    truncateSync(file, 200 * 1024 * 1024);
    const before = performance.now();
    await expect(readReport(file)).rejects.toThrow('超过 20 MB');
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('of one endless line is read', async () => {
    const file = join(folder, 'line.txt');
    writeFileSync(file, '2023年,沙湾县坚持依法行政,'.repeat(300_000));
    expect((await readReport(file)).text.length).toBe(4_800_000);
  });

  it.each([
    ['broken lines', `${'甲'.repeat(60)}\n`],
    ['titles', '2023年法治政府建设报告\n'],
    ['paragraphs', '2023年,沙湾县坚持依法行政,办理行政复议案件12件。\n'],
  ])('of many %s takes time that grows no faster than they do', async (_name, line) => {
    const seconds = async (count: number): Promise<number> => {
      const file = join(folder, 'many.txt');
      writeFileSync(file, line.repeat(count));
      const before = process.cpuUsage();
      await readReport(file).catch(() => undefined);
      return process.cpuUsage(before).user / 1e6;
    };
    await seconds(2000);
    expect(await seconds(40_000)).toBeLessThan(10 * ((await seconds(10_000)) + 0.1));
  });

  it('is given up when cancelled', async () => {
    const file = join(folder, 'good.txt');
    writeFileSync(file, '2023年,沙湾县坚持依法行政。');
    await expect(readReport(file, AbortSignal.abort())).rejects.toThrow(CancelledError);
  });
});

describe('broken bytes', () => {
  it('are replaced where they stand, and only there', async () => {
    const bytes = Buffer.from('2023年,沙湾县坚持依法行政,推进法治建设。办理行政复议案件12件。');
    const at = bytes.indexOf('推进');
    const file = join(folder, 'broken.txt');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc3]), bytes.subarray(at)]));
    const { text } = await readReport(file);
    expect(text).toBe('2023年,沙湾县坚持依法行政,\ufffd\ufffd推进法治建设。办理行政复议案件12件。');
  });
});

describe('isReadable', () => {
  it.each(['a.txt', 'b.MD', 'c.html', 'd.htm', 'e.docx', 'f.PDF', 'g.jsonl'])('takes %s', (name) => {
    expect(isReadable(name)).toBe(true);
  });

  it.each(['a.doc', 'b.json', 'c', 'd.txt.bak', 'constructor', 'e.toString'])('leaves out %s', (name) => {
    expect(isReadable(name)).toBe(false);
  });
});

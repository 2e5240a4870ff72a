import { expect, it } from 'vitest';
import { parseMultipart } from '../../../src/local/bot-api/multipart.js';

const form = (...parts: readonly string[]): Buffer =>
  Buffer.from(`${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`);

const names = (disposition: string): readonly string[] => {
  const body = form(`content-disposition: form-data; name="f"; ${disposition}\r\n\r\nx`);
  return [...parseMultipart(body, 'multipart/form-data; boundary=b').files.values()].map(({ name }) => name);
};

it.each([
  ['filename=导出 (1).docx', '导出 (1).docx'],
  ['filename=a;b.txt', 'a;b.txt'],
  ['filename="报告;二.docx"', '报告;二.docx'],
  ['filename="a\\"b.txt"', 'a"b.txt'],
  ['filename="x.txt"; filename*=UTF-8\'\'%E6%B3%95.txt', '法.txt'],
  ["filename*=UTF-8''%zz", '%zz'],
  ['filename=', ''],
])('reads the name in %s', (disposition, expected) => {
  expect(names(disposition)).toEqual([expected]);
});

it('reads fields and binary files whatever their bytes look like', () => {
  const content = '\r\n--c\r\n--\r\n';
  const body = form(
    'Content-Disposition:form-data;name="chat_id"\r\n\r\n1',
    `content-disposition: form-data; name=doc; filename=a.bin\r\ncontent-type: application/x-a\r\n\r\n${content}`,
  );
  const { fields, files } = parseMultipart(body, 'multipart/form-data; boundary="b"');
  expect([...fields]).toEqual([['chat_id', '1']]);
  expect([...files]).toEqual([['doc', { name: 'a.bin', mime: 'application/x-a', data: Buffer.from(content) }]]);
});

it('refuses a flood of parts', () => {
  const body = form(...Array<string>(101).fill('content-disposition: form-data; name="a"\r\n\r\n1'));
  expect(() => parseMultipart(body, 'multipart/form-data; boundary=b')).toThrow('too many multipart parts');
});

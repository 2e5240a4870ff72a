import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config.js';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');

it('lists every setting with a line of explanation', () => {
  const lines = read('.env.example').split('\n');
  const listed = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.replace(/=.*/, ''));
  expect(listed.toSorted()).toEqual(Object.keys(parseConfig({})).toSorted());
  expect(parseConfig(Object.fromEntries(listed.map((name) => [name, ''])))).toEqual(parseConfig({}));
});

it.each([
  ['WEBHOOK_SECRET', 'no spaces'],
  ['WEBHOOK_URL', 'not a url'],
  ['RETENTION_DAYS', '-5'],
  ['QUESTIONS_PER_MINUTE', 'many'],
])('refuses a wrong %s by its name, without its value', (name, value) => {
  const parse = () => parseConfig({ [name]: value });
  expect(parse).toThrow(name);
  expect(parse).not.toThrow(value);
});

it.each(['Dockerfile', 'deploy/fayan.service'])('runs the compiled command in %s', (file) => {
  expect(read(file)).toMatch(/dist\/src\/main\.js"?,? "?serve/);
});

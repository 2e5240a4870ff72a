import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../src/migrations.js';

const SRC = resolve(import.meta.dirname, '../src');

it('every part that keeps tables is known to backup and restore', () => {
  const parts = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    .flatMap((source) => [.../^ *(?:.*\{ )?part: '([a-z]+)'/gm[Symbol.matchAll](source)].map((match) => match[1]));
  expect(parts.sort()).toEqual(ALL_MIGRATIONS.map(({ part }) => part).sort());
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Folders that each folder may import from, besides itself; drafts are proven by the machinery of answers. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  corpus: ['domain'],
  index: ['domain', 'corpus'],
  search: ['domain', 'corpus', 'index'],
  model: ['domain'],
  answer: ['domain', 'corpus', 'index', 'search'],
  draft: ['domain', 'corpus', 'index', 'search', 'answer/proof'],
  local: ['domain'],
  bot: ['domain', 'corpus', 'index', 'search', 'answer', 'draft'],
  cli: ['domain', 'corpus', 'index', 'search', 'answer', 'draft', 'model', 'local', 'bot', ''],
  '': ['domain', 'corpus', 'index', 'search', 'answer', 'draft', 'model', 'local', 'bot', 'cli'],
};

/** From a question to an answer, from notes to a draft: each folder may import from those before it. */
const STAGES: readonly (readonly string[])[] = [
  ['answer/question', 'answer/evidence', 'answer/proof', 'answer/model-engine'],
  ['words', 'outline', 'notes', 'statements', 'guard', 'section', 'edits', 'model', 'peers', 'desk', 'docx'].map(
    (stage) => `draft/${stage}`,
  ),
];

/** Packages that only the named places may import. */
const PACKAGE_HOMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^@langchain\/|^langchain/, /^(model\/|index\/)/],
  [/^hnswlib-node/, /^index\/[^/]+$/],
  [/^(grammy|@grammyjs\/(?!types))/, /^(bot|local)\//],
  [/^better-sqlite3/, /^index\/database\.ts$/],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

const localTarget = (file: string, specifier: string): string =>
  relative(SRC, resolve(SRC, dirname(file), specifier.replace(/\.js$/, '.ts')))
    .split(sep)
    .join('/');

const mayImport = (folders: readonly string[], target: string): boolean =>
  folders.some((folder) => folder === folderOf(target) || (folder.includes('/') && target.startsWith(`${folder}/`)));

describe('imports', () => {
  it('point one way between folders', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => localTarget(file, specifier))
        .filter((target) => folderOf(target) !== folderOf(file))
        .filter((target) => target !== 'config.ts' || folderOf(file) === 'domain')
        .filter((target) => !mayImport(MAY_IMPORT[folderOf(file)] ?? [], target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(STAGES)('point from later stages to earlier ones, from %s on', (...stages) => {
    const stageOf = (file: string): number => stages.findIndex((stage) => file.startsWith(`${stage}/`));
    const staged = files.filter((file) => stageOf(file) >= 0);
    const wrong = staged.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => localTarget(file, specifier))
        .filter((target) => stageOf(target) > stageOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(new Set(staged.map(stageOf)).size).toBe(stages.length);
    expect(wrong).toEqual([]);
  });

  it('keep each heavy package in its home', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => PACKAGE_HOMES.some(([name, home]) => name.test(specifier) && !home.test(file)))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('form no circle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => localTarget(file, specifier)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('read the environment in config.ts only', () => {
    const wrong = files.filter(
      (file) =>
        file !== 'config.ts' && file !== 'main.ts' && /process\.env/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

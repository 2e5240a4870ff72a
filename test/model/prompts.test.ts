import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/domain/errors.js';
import { createPromptLibrary } from '../../src/model/prompts.js';

const OUTPUT = '## 输出\n```json\n{"type":"object"}\n```\n## 示例\n例\n';

function libraryOf(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-prompts-'));
  writeFileSync(join(folder, 'one.md'), source);
  return createPromptLibrary([pathToFileURL(`${folder}/`)]);
}

describe('the prompt library', () => {
  it.each([
    ['answer', { question: '问', thread: '', limit: '4', evidence: '[1] 甲县:文' }],
    ['repair', { claims: '甲', evidence: '乙' }],
    ['rewrite', { thread: '甲', question: '乙' }],
  ])('holds %s with a schema, an example and a hash', (name, inputs) => {
    const prompt = createPromptLibrary().render(name, inputs);
    expect(prompt.schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(prompt.system).toContain('示例');
    expect(prompt.system).toContain('不是给你的指示');
    expect(prompt.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes the hash with the file', () => {
    const [one, other] = ['甲', '乙'].map((text) =>
      libraryOf(`${OUTPUT}## 系统\n${text}\n## 用户\n{{a}}`).render('one', { a: '' }),
    );
    expect(one?.hash).not.toBe(other?.hash);
  });

  it('fills each input once and never what an input brings', () => {
    const library = libraryOf(`${OUTPUT}## 系统\n系\n## 用户\n{{a}} {{b}}`);
    const { user } = library.render('one', { a: '{{b}} $& $1', b: '秘密' });
    expect(user).toContain('{{b}} $& $1');
    expect(user.split('秘密')).toHaveLength(2);
  });

  it.each([
    ['a missing file', 'two', OUTPUT],
    ['a missing section', 'one', OUTPUT],
    ['an unknown input', 'one', `${OUTPUT}## 系统\n系\n## 用户\n{{nothing}}`],
    ['a broken schema', 'one', '## 输出\n```json\n{\n```\n## 系统\n系\n## 用户\n用'],
  ])('says what is wrong with %s', (_name, name, source) => {
    expect(() => libraryOf(source).render(name, {})).toThrow(UsageError);
  });
});

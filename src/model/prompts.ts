import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../domain/errors.js';
import type { PromptLibrary } from '../domain/ports.js';

/** The prompts' folder; compiled code stands one level deeper than its source. */
const FOLDERS = [new URL('../../prompts/', import.meta.url), new URL('../../../prompts/', import.meta.url)];

/** A prompt file: its sections 系统, 用户, 输出 (a JSON Schema), 示例, and the hash of the whole file. */
interface PromptFile {
  readonly system: string;
  readonly user: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

function readPrompt(name: string, folders: readonly URL[]): string {
  for (const folder of folders) {
    try {
      return readFileSync(new URL(`${name}.md`, folder), 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  }
  throw new UsageError(`缺少提示词文件 prompts/${name}.md,请重新安装程序。`);
}

function parsePrompt(name: string, source: string): PromptFile {
  const sections = new Map(
    source.split(/^## /m).map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return [title.trim(), lines.join('\n').trim()] as const;
    }),
  );
  const [system, user, example] = ['系统', '用户', '示例'].map((title) => sections.get(title) ?? '');
  const json = /```json\s*([\s\S]*?)```/.exec(sections.get('输出') ?? '')?.[1] ?? '';
  if (!system || !user) throw new UsageError(`提示词文件 prompts/${name}.md 缺少“系统”或“用户”一节。`);
  try {
    return {
      system: `${system}\n\nJSON 的结构：\n${json.trim()}\n\n示例：\n${example}`,
      user,
      schema: JSON.parse(json) as Readonly<Record<string, unknown>>,
      hash: createHash('sha256').update(source).digest('hex').slice(0, 16),
    };
  } catch (cause) {
    throw new UsageError(`提示词文件 prompts/${name}.md 的“输出”一节不是正确的 JSON。`, { cause });
  }
}

/**
 * An input in a block that its text cannot close: the mark is random, and angle brackets in the text become the
 * look-alikes ‹ ›, so that no text can imitate any mark.
 */
const block = (name: string, text: string, mark: string): string =>
  `<资料-${mark} ${name}>\n${text.replace(/[<＜]/g, '‹').replace(/[>＞]/g, '›')}\n</资料-${mark}>`;

/** Letters alone, so that a mark never brings a figure among the figures of the data. */
const randomMark = (): string => String.fromCharCode(...[...randomBytes(12)].map((byte) => 97 + (byte % 26)));

/** Reads prompts from `prompts/` (or the folders given), each file once a process. */
export function createPromptLibrary(folders: readonly URL[] = FOLDERS): PromptLibrary {
  const files = new Map<string, PromptFile>();
  const load = (name: string): PromptFile => {
    const known = files.get(name) ?? parsePrompt(name, readPrompt(name, folders));
    files.set(name, known);
    return known;
  };
  return {
    render(name, inputs) {
      const { system, user, schema, hash } = load(name);
      const mark = randomMark();
      const filled = user.replace(/\{\{(\w+)\}\}/g, (_, input: string) => {
        const text = inputs[input];
        if (text === undefined) throw new UsageError(`提示词文件 prompts/${name}.md 用了未知的输入 ${input}。`);
        return block(input, text, mark);
      });
      return { system, user: filled, schema, hash };
    },
  };
}

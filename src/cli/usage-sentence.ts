import type { CommanderError } from 'commander';

/** What was wrong, by commander's code; the quoted part of its message names the word. */
const SENTENCES: Readonly<Record<string, (word: string) => string>> = {
  'commander.unknownOption': (word) => `没有选项 ${word}`,
  'commander.missingArgument': (word) => `缺少参数 ${word}`,
  'commander.excessArguments': () => '参数太多',
  'commander.optionMissingArgument': (word) => `选项 ${word} 后面缺少值`,
  'commander.missingMandatoryOptionValue': (word) => `缺少选项 ${word}`,
  'commander.invalidArgument': (word) => `${word} 的值不对`,
};

/** Commander's English complaint as one Chinese sentence. */
export function usageSentence({ code, message }: CommanderError): string {
  const word = /'([^']*)'/.exec(message)?.[1] ?? '';
  return `${SENTENCES[code]?.(word) ?? '命令写法不对'}，请用 fayan --help 查看用法。`;
}

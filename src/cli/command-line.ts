import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { type Config, parseConfig } from '../config.js';
import { CancelledError, FayanError, UsageError } from '../domain/errors.js';
import type { House } from '../house.js';
import { asStorageError } from '../index/storage-failure.js';
import type { ContextOf } from './context.js';
import { printable } from './terminal-text.js';
import { usageSentence } from './usage-sentence.js';

type Register = (program: Command, contextOf: ContextOf) => void;

/** Commands in the order of the help. Only those that the parameters may mean are loaded: that makes a quick start. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  ask: async () => (await import('./ask.js')).registerAsk,
  chat: async () => (await import('./chat.js')).registerChat,
  draft: async () => (await import('./draft.js')).registerDraft,
  index: async () => (await import('./index-reports.js')).registerIndex,
  parse: async () => (await import('./parse.js')).registerParse,
  reports: async () => (await import('./reports.js')).registerReports,
  report: async () => (await import('./report.js')).registerReport,
  search: async () => (await import('./search.js')).registerSearch,
  serve: async () => (await import('./serve.js')).registerServe,
  backup: async () => (await import('./backup.js')).registerBackup,
  restore: async () => (await import('./restore.js')).registerRestore,
  doctor: async () => (await import('./doctor.js')).registerDoctor,
};

/**
 * Runs one command and returns the exit status: 0 done, 1 failed, 2 wrong usage. A failure is one sentence on stderr.
 * `environment` is read with `.env` of the working directory beneath it; `signal` ends what takes long.
 */
export async function runCommandLine(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  leaveQuietlyOnClosedPipe();
  let house: Promise<House> | undefined;
  let dataDir = '';
  let status = 0;
  const contextOf: ContextOf = (command) => {
    const options = command.optsWithGlobals<{ dataDir?: string; json?: boolean }>();
    const config = configWith(environment, options.dataDir);
    dataDir = config.DATA_DIR;
    return {
      config,
      json: options.json ?? false,
      signal,
      house() {
        house ??= import('../house.js').then(({ openHouse }) => openHouse(config));
        return house;
      },
      print: (text) => process.stdout.write(`${options.json ? text : printable(text)}\n`),
      warn: (text) => process.stderr.write(`${printable(text)}\n`),
      fail() {
        status = 1;
      },
    };
  };
  try {
    await (await buildProgram(parameters, contextOf)).parseAsync(parameters, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, dataDir);
  } finally {
    await house?.then((opened) => opened.close()).catch(() => undefined);
  }
}

async function buildProgram(parameters: readonly string[], contextOf: ContextOf): Promise<Command> {
  const program = new Command('fayan')
    .usage('[选项] 命令')
    .description('法言：法治政府建设年度报告问答与起草助手')
    .option('--data-dir <DIR>', '索引与数据库所在目录（默认取 DATA_DIR，再默认为 data）')
    .option('--json', '在标准输出只打印 JSON')
    .version(programVersion(), '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ showGlobalOptions: true, styleTitle });
  const named = Object.keys(COMMANDS).filter((name) => parameters.includes(name));
  for (const name of named.length > 0 ? named : Object.keys(COMMANDS)) {
    (await COMMANDS[name]?.())?.(program, contextOf);
  }
  for (const command of program.commands) command.helpOption('-h, --help', '显示帮助').copyInheritedSettings(program);
  program.allowExcessArguments().action((_options, { args: [word] }: Command) => {
    if (word !== undefined) throw new UsageError(`没有命令 ${word}，请用 fayan --help 查看用法。`);
    throw new UsageError('请写明命令，例如 fayan ask "问题"；fayan --help 列出全部命令。');
  });
  return program;
}

/** The version of package.json; compiled code stands one level deeper than its source. */
function programVersion(): string {
  const places = ['../../package.json', '../../../package.json'].map((path) => new URL(path, import.meta.url));
  const file = places.find((place) => existsSync(place));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version : '';
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

function styleTitle(title: string): string {
  return TITLES[title] ?? title;
}

function configWith(environment: NodeJS.ProcessEnv, dataDir: string | undefined): Config {
  if (existsSync('.env')) loadSettings('.env');
  const config = parseConfig(environment);
  return dataDir === undefined ? config : { ...config, DATA_DIR: dataDir };
}

function loadSettings(file: string): void {
  try {
    process.loadEnvFile(file);
  } catch (error) {
    throw new UsageError(`读不了当前目录的 ${file}，请检查它的权限和内容。`, { cause: error });
  }
}

/** Prints a failure as one sentence and returns its exit status. */
function report(thrown: unknown, dataDir: string): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    process.stderr.write(`${printable(usageSentence(thrown))}\n`);
    return 2;
  }
  const error = asStorageError(dataDir, thrown);
  const known = error instanceof FayanError;
  const sentence = known ? error.message : `出现意外错误，操作没有完成：${error.message}`;
  process.stderr.write(`${printable(sentence.replaceAll(/\s*\n\s*/g, ' '))}\n`);
  return known && !(error instanceof CancelledError) ? error.exitCode : 1;
}

/** `fayan reports | head` closes the pipe early: that is no failure. */
function leaveQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

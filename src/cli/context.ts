import type { Command } from 'commander';
import type { Config } from '../config.js';
import type { House } from '../house.js';

/** What every command gets beside its own arguments. */
export interface CommandContext {
  /** The environment with the command line's `--data-dir` in it. */
  readonly config: Config;
  /** Whether stdout carries JSON and nothing else. */
  readonly json: boolean;
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Opened at first use and closed after the command. */
  house(): Promise<House>;
  /** One line (or several) of the result on stdout. */
  print(text: string): void;
  /** One line on stderr. */
  warn(text: string): void;
  /** Exit status 1 although the command runs to its end: what went wrong is said already. */
  fail(): void;
}

/** Makes the context of a command when it runs; options may stand before or after the command's name. */
export type ContextOf = (command: Command) => CommandContext;

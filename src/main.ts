#!/usr/bin/env node

/** Fires on Ctrl-C and SIGTERM; heard before all else is loaded, for a first process (PID 1) does not end by itself. */
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());

const { runCommandLine } = await import('./cli/command-line.js');
process.exitCode = await runCommandLine(process.argv.slice(2), process.env, interrupt.signal);

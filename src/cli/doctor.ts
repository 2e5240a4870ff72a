import type { Command } from 'commander';
import type { Config } from '../config.js';
import { FayanError } from '../domain/errors.js';
import { indexOverview } from '../index/index-overview.js';
import type { CommandContext, ContextOf } from './context.js';
import { configFindings, type Finding, homeFinding, indexFindings } from './findings.js';

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: '[正常]', note: '[提示]', fail: '[异常]' };

/**
 * `doctor`: what is configured, what answers and what does not, and what to do about it. Exit status 1 if the data folder
 * fails; a model that does not answer is no failure, as the built-in engine takes over.
 */
export function registerDoctor(program: Command, contextOf: ContextOf): void {
  program
    .command('doctor')
    .description('检查配置、数据目录、索引与模型，说明如何处理')
    .action(async (_options: unknown, command: Command) => {
      const context = contextOf(command);
      const findings = [
        ...(await dataFindings(context)),
        ...configFindings(context.config),
        ...(await modelFindings(context.config)),
      ];
      context.print(
        context.json
          ? JSON.stringify({ findings })
          : findings.map(({ state, name, text }) => `${MARKS[state]} ${name}：${text}`).join('\n'),
      );
      if (findings.some(({ state }) => state === 'fail')) context.fail();
    });
}

async function dataFindings(context: CommandContext): Promise<readonly Finding[]> {
  try {
    const { database, readOnly } = await context.house();
    const { DATA_DIR } = context.config;
    const { configuredEmbeddingModel } = await import('../model/configured-models.js');
    const overview = await indexOverview(database, DATA_DIR, configuredEmbeddingModel(context.config));
    return [...indexFindings(overview, DATA_DIR, readOnly), homeFinding(context.config.HOME_DISTRICT, overview)];
  } catch (error) {
    if (!(error instanceof FayanError)) throw error;
    return [{ name: '数据目录', state: 'fail', text: error.message }];
  }
}

/** Each configured model is asked one short question. */
async function modelFindings(config: Config): Promise<readonly Finding[]> {
  const { probeEmbedding, probeModel, probeReranker } = await import('../model/probe-models.js');
  const probes = await Promise.all([probeModel(config), probeEmbedding(config), probeReranker(config)]);
  return probes.map(({ fine, text }) => ({ name: '模型', state: fine ? 'ok' : 'note', text }));
}

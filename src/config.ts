import { z } from 'zod';
import { UsageError } from './domain/errors.js';

/** An empty variable counts as unset. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || null);
const url = text.pipe(z.url({ protocol: /^https?$/ }).nullable());
const ids = text.transform((value, context) => {
  const parts = (value ?? '').split(/[,，\s]+/).filter(Boolean);
  if (parts.some((part) => !/^-?\d{1,18}$/.test(part))) context.addIssue({ code: 'custom', message: 'ids' });
  return parts.map(Number);
});

const whole = (least: number, most: number, usual: number) =>
  text
    .transform((value) => value ?? String(usual))
    .pipe(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most)));

const Environment = z.object({
  BOT_TOKEN: text.pipe(
    z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .nullable(),
  ),
  TELEGRAM_API_ROOT: url.transform((value) => value ?? 'https://api.telegram.org'),
  ALLOWED_USERS: ids,
  ADMIN_USERS: ids,
  HOME_DISTRICT: text,
  CHAT_MODEL: text,
  OPENAI_BASE_URL: url,
  OPENAI_API_KEY: text,
  EMBEDDING_MODEL: text,
  EMBEDDING_BASE_URL: url,
  EMBEDDING_API_KEY: text,
  RERANK_MODEL: text,
  RERANK_BASE_URL: url,
  RERANK_API_KEY: text,
  DATABASE_URL: text.refine((value) => value === null),
  MODEL_TIMEOUT_MS: whole(100, 3_600_000, 60_000),
  TOKENS_PER_USER_DAY: whole(1_000, 1_000_000_000, 1_000_000),
  DATA_DIR: text.transform((value) => value ?? 'data'),
  HOST: text.transform((value) => value ?? '127.0.0.1'),
  PORT: whole(0, 65_535, 8787),
  WEBHOOK_URL: url,
  WEBHOOK_SECRET: text.pipe(
    z
      .string()
      .regex(/^[\w-]{1,256}$/)
      .nullable(),
  ),
  RETENTION_DAYS: whole(1, 36_500, 180),
  QUESTIONS_PER_MINUTE: whole(1, 100_000, 30),
});

/** The environment, checked. Names are those of `.env.example`. */
export type Config = Readonly<z.infer<typeof Environment>>;

const COMPLAINTS: Readonly<Record<string, string>> = {
  BOT_TOKEN: 'BOT_TOKEN 的格式不对，应为“数字:字母数字串”，请从 BotFather 处重新复制。',
  ALLOWED_USERS: 'ALLOWED_USERS 应为用逗号分隔的数字编号。',
  ADMIN_USERS: 'ADMIN_USERS 应为用逗号分隔的数字编号。',
  DATABASE_URL: '暂不支持 DATABASE_URL（PostgreSQL），请去掉这个环境变量，改用内置数据库。',
  MODEL_TIMEOUT_MS: 'MODEL_TIMEOUT_MS 应为 100 到 3600000 之间的毫秒数。',
  TOKENS_PER_USER_DAY: 'TOKENS_PER_USER_DAY 应为 1000 到 1000000000 之间的整数。',
  WEBHOOK_URL: 'WEBHOOK_URL 应为以 https:// 开头的网址。',
  WEBHOOK_SECRET: 'WEBHOOK_SECRET 应为 1 到 256 个字母、数字、下划线或连字符。',
  RETENTION_DAYS: 'RETENTION_DAYS 应为 1 到 36500 之间的天数。',
  QUESTIONS_PER_MINUTE: 'QUESTIONS_PER_MINUTE 应为 1 到 100000 之间的整数。',
  PORT: 'PORT 应为 0 到 65535 之间的整数。',
};

/** Parses the environment. Throws `UsageError` that names the variable, never its value. */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (parsed.success) return parsed.data;
  const variable = String(parsed.error.issues[0]?.path[0]);
  throw new UsageError(COMPLAINTS[variable] ?? `环境变量 ${variable} 的值不对，请对照 .env.example 检查。`);
}

/**
 * Switches off what LangChain would send to a tracing service if the environment asked for it: nothing but the
 * configured endpoint may learn of a question. Called before a model client is made.
 */
export function forbidTracing(): void {
  for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2']) {
    process.env[name] = 'false';
  }
}

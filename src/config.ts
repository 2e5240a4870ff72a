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
  const parts = (value ?? '').split(/[,,\s]+/).filter(Boolean);
  if (parts.some((part) => !/^-?\d{1,18}$/.test(part))) context.addIssue({ code: 'custom', message: 'ids' });
  return parts.map(Number);
});
const milliseconds = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(100).max(3_600_000));

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
  MODEL_TIMEOUT_MS: text.transform((value) => value ?? '60000').pipe(milliseconds),
  DATA_DIR: text.transform((value) => value ?? 'data'),
  HOST: text.transform((value) => value ?? '127.0.0.1'),
  PORT: text
    .transform((value) => value ?? '8787')
    .pipe(z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535))),
});

/** The environment, checked. Names are those of `.env.example`. */
export type Config = Readonly<z.infer<typeof Environment>>;

const COMPLAINTS: Readonly<Record<string, string>> = {
  BOT_TOKEN: 'BOT_TOKEN 的格式不对,应为“数字:字母数字串”,请从 BotFather 处重新复制。',
  ALLOWED_USERS: 'ALLOWED_USERS 应为用逗号分隔的数字编号。',
  ADMIN_USERS: 'ADMIN_USERS 应为用逗号分隔的数字编号。',
  DATABASE_URL: '暂不支持 DATABASE_URL(PostgreSQL),请去掉这个环境变量,改用内置数据库。',
  MODEL_TIMEOUT_MS: 'MODEL_TIMEOUT_MS 应为 100 到 3600000 之间的毫秒数。',
  PORT: 'PORT 应为 0 到 65535 之间的整数。',
};

/** Parses the environment. Throws `UsageError` that names the variable, never its value. */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (parsed.success) return parsed.data;
  const variable = String(parsed.error.issues[0]?.path[0]);
  throw new UsageError(COMPLAINTS[variable] ?? `环境变量 ${variable} 的值不对,请对照 .env.example 检查。`);
}

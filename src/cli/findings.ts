import { resolve } from 'node:path';
import { districtsMeant } from '../answer/question/own-district.js';
import { createGazetteer } from '../answer/question/places.js';
import type { Config } from '../config.js';
import type { IndexOverview } from '../index/index-overview.js';

/** One line of `doctor`. `note`: works, but there is something to know or to do. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'fail';
  readonly text: string;
}

/** Districts named one by one before the rest are counted. */
const DISTRICTS_NAMED = 20;

export function indexFindings(overview: IndexOverview, dataDir: string, readOnly: boolean): readonly Finding[] {
  const { reports, passages, cached, embedded } = overview;
  const folder = resolve(dataDir);
  return [
    readOnly
      ? { name: '数据目录', state: 'note', text: `${folder} 只读或已满，可以提问，不能更新索引或保存会话` }
      : { name: '数据目录', state: 'ok', text: `${folder} 可读写` },
    reports === 0
      ? { name: '索引', state: 'note', text: '还没有收录报告，请运行 fayan index 目录' }
      : { name: '索引', state: 'ok', text: `${reports} 份报告、${passages} 条段落；${coverageText(overview)}` },
    ...(reports === 0 || cached
      ? []
      : [{ name: '检索缓存', state: 'note' as const, text: '缺失或损坏，下次提问时自动重建，不需要处理' }]),
    ...(reports === 0 || embedded !== false
      ? []
      : [
          {
            name: '向量',
            state: 'note' as const,
            text: '收录的报告还没有 EMBEDDING_MODEL 的向量，检索暂用内置向量；请再运行一次 fayan index 目录',
          },
        ]),
    ...overview.roots
      .filter((root) => !root.exists)
      .map((root) => ({
        name: '来源',
        state: 'note' as const,
        text: `${root.path} 已不存在，其中 ${root.files} 个文件的报告仍可查询；不再需要时运行 fayan index ${root.path}`,
      })),
  ];
}

function coverageText({ districts }: IndexOverview): string {
  const years = districts.flatMap((each) => each.years);
  const named = districts.slice(0, DISTRICTS_NAMED).map(({ district }) => district);
  const rest = districts.length > named.length ? `等 ${districts.length} 个地区` : '';
  const span = years.length === 0 ? '年度未知' : `${Math.min(...years)}—${Math.max(...years)} 年`;
  return `${span}，${named.join('、') || '地区未知'}${rest}`;
}

/** What the environment sets; secrets only as set or not. */
export function configFindings(config: Config): readonly Finding[] {
  return [
    config.BOT_TOKEN === null
      ? { name: '聊天', state: 'ok', text: `本机页面 http://${config.HOST}:${config.PORT}（未设置 BOT_TOKEN）` }
      : { name: '聊天', state: 'ok', text: `Telegram，已设置 BOT_TOKEN，接口 ${config.TELEGRAM_API_ROOT}` },
    ...(config.BOT_TOKEN !== null && config.ALLOWED_USERS.length + config.ADMIN_USERS.length === 0
      ? [
          {
            name: '授权',
            state: 'note' as const,
            text: '未设置 ALLOWED_USERS 与 ADMIN_USERS，Telegram 上不为任何人服务',
          },
        ]
      : []),
  ];
}

/** Whether the users' own district is one that the index holds reports of: by another name nothing would be left out. */
export function homeFinding(home: string | null, { districts, reports }: IndexOverview): Finding {
  const name = '本地区';
  if (home === null) return { name, state: 'ok', text: '未设置 HOME_DISTRICT，需要时会询问' };
  const meant = districtsMeant(createGazetteer(districts.map(({ district }) => ({ district, issuer: null }))), home);
  if (reports === 0 || meant.length === 1) return { name, state: 'ok', text: meant[0] ?? home };
  const reason = meant.length > 1 ? `可以指${meant.join('或')}，请把 HOME_DISTRICT 写完整` : '库里没有它的报告';
  return { name, state: 'note', text: `${home}，${reason}，问“其他区”时不会略去任何地区` };
}

import type { BotCommand } from 'grammy/types';

/** The commands menu, in the order shown. Administrators' commands stand in `/help` for them. */
export const MENU: readonly BotCommand[] = [
  { command: 'start', description: '能做什么，几个例子' },
  { command: 'ask', description: '提问，例如 /ask 各地怎么开展法治体检' },
  { command: 'peers', description: '看各地怎么做，例如 /peers 行政复议' },
  { command: 'draft', description: '按材料起草报告的一节' },
  { command: 'report', description: '把起草的各节汇总成整份报告' },
  { command: 'sources', description: '库里有哪些报告' },
  { command: 'export', description: '导出对话和来源' },
  { command: 'home', description: '设置本地区' },
  { command: 'new', description: '开始新的对话' },
  { command: 'cancel', description: '停止正在回答的问题' },
  { command: 'forget', description: '删除我的记录' },
  { command: 'help', description: '使用说明' },
];

export const EXAMPLES: readonly string[] = [
  '其他区是怎么开展企业法治体检的？',
  '各地办理了多少件行政复议案件？',
  '各地在行政执法“三项制度”上有哪些做法？',
];

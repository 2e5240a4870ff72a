/** `node process.js ROLE TASK`: one measurement in a process of its own, its result as JSON on stdout. */
import type { Role } from './run-role.js';

const ROLES: Readonly<Record<Role, () => Promise<(task: never) => Promise<unknown>>>> = {
  index: async () => (await import('./fayan-roles.js')).indexFayan,
  answer: async () => (await import('./fayan-roles.js')).answerFayan,
  draft: async () => (await import('./draft-role.js')).draftFayan,
  block: async () => (await import('./fayan-roles.js')).blockFayan,
  model: async () => (await import('./model-role.js')).answerThroughModel,
  stock: async () => (await import('./stock-roles.js')).measureStock,
  'stock-start': async () => (await import('./stock-roles.js')).startStock,
};

const [, , role = '', task = ''] = process.argv;
const measure = await ROLES[role as Role]();
process.stdout.write(JSON.stringify(await measure(JSON.parse(task) as never)));

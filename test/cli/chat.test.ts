import { expect, it } from 'vitest';
import { temporaryFolder } from '../index/temporary-folder.js';
import { outcomeOf, startFayan } from './run-fayan.js';

/** What the terminal shows for lines typed, one part an answer. */
async function talk(lines: readonly string[]): Promise<readonly string[]> {
  const child = startFayan(['chat'], { environment: { DATA_DIR: temporaryFolder() } });
  const ended = outcomeOf(child);
  child.stdin?.end([...lines, '/quit'].map((line) => `${line}\n`).join(''));
  const { stdout, status } = await ended;
  expect(status).toBe(0);
  return stdout
    .split('问> ')
    .slice(1)
    .map((part) => part.trim());
}

it('answers greetings and thanks in kind, and takes up the topic after them', async () => {
  const answers = await talk(['你好', '各地怎么开展企业法治体检？', '谢谢', '帮助', '/sources 99', '那德惠市呢？']);
  expect(answers[0]).toContain('直接提问');
  expect(answers[1]).toMatch(/^5份报告中4份写到/);
  expect(answers[2]).toContain('不客气');
  expect(answers[3]).toContain('/sources n');
  expect(answers[4]).toMatch(/请写明出处的编号，例如 \/sources 1；上一个回答有 \d+ 条出处。/);
  expect(answers[5]).toMatch(/^德惠市（2023年）的报告写到了“企业法治体检”/);
});

it('does not lean on what no report speaks of', async () => {
  const answers = await talk(['各地怎么开展企业法治体检？', '火星基地怎么建', '那德惠市呢？']);
  expect(answers[2]).toMatch(/^德惠市（2023年）的报告写到了“企业法治体检”/);
});

it('says where sections are drafted', async () => {
  const answers = await talk(['/draft', '帮我起草一节行政复议', '起草']);
  for (const answer of answers.slice(0, 3)) expect(answer).toContain('fayan draft --section');
});

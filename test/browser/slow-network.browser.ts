import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startServer } from '../local/harness.js';
import { callApi } from '../local/requests.js';
import { ask, useBrowser } from './browser.js';

const DELAY_MS = 400;

/** Holds back what the page asks of `path`: the request itself, or only the answer that the server has given. */
async function holdBack(page: Page, path: RegExp, method: string, what: 'request' | 'answer'): Promise<void> {
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = what === 'answer' ? await route.fetch() : undefined;
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    await (response === undefined ? route.continue() : route.fulfill({ response }));
  });
}

const texts = (page: Page): Promise<readonly string[]> => page.locator('.message .text').allTextContents();

describe('the page on a slow connection', () => {
  const open = useBrowser();

  it('asks in the new conversation what is sent before that stands', async () => {
    const server = await startServer();
    server.conversations.sendText(1, 1, { text: '旧问题' });
    const page = await open(server.url);
    await holdBack(page, /\/api\/chats$/, 'POST', 'request');
    await page.getByRole('button', { name: '新对话' }).first().click();
    await ask(page, '新问题');
    await expect.poll(() => texts(page)).toEqual(['新问题']);
    await expect.poll(() => server.state.chats.list(1).map(({ title }) => title)).toContain('新问题');
  });

  it('asks what is sent before the page knows its conversations', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await holdBack(page, /\/api\/state$/, 'GET', 'request');
    await page.reload();
    await ask(page, '早来的问题');
    await expect.poll(() => texts(page)).toEqual(['早来的问题']);
    await expect.poll(() => page.locator('.message.mine').count()).toBe(1);
  });

  it('shows an answer that comes while the conversation is being opened', async () => {
    const server = await startServer();
    server.conversations.sendText(1, 1, { text: '第一个问题' });
    const page = await open(server.url);
    await page.getByRole('button', { name: '新对话' }).first().click();
    await ask(page, '第二个问题');
    await expect.poll(() => texts(page)).toEqual(['第二个问题']);
    await page.reload();
    await page.locator('body.ready').waitFor();
    await holdBack(page, /\/api\/chats\/1\/messages$/, 'GET', 'answer');
    const history = page.waitForRequest(/\/api\/chats\/1\/messages$/);
    await page.getByRole('button', { name: '第一个问题', exact: false }).first().click();
    await history;
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS / 2));
    await callApi(server, 'sendMessage', { chat_id: 1, text: '答案' });
    await expect.poll(() => texts(page)).toEqual(['第一个问题', '答案']);
  });
});

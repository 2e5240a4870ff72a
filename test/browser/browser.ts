import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Starts Chromium for the tests of a file; `open` gives a page of its own, which must not complain or leave the machine. */
export function useBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  });
  afterAll(() => browser.close());
  return async (url, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A lost connection is reported by the browser itself and is part of some tests.
      if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text());
    });
    const { origin } = new URL(url);
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) complaints.push(request.url());
    });
    onTestFinished(async () => {
      await context.close();
      expect(complaints).toEqual([]);
    });
    await page.goto(url);
    return page;
  };
}

export async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('输入问题').fill(text);
  await page.keyboard.press('Enter');
}

/** Resolves when the new conversation is the one that is shown. */
export async function startConversation(page: Page): Promise<void> {
  await page.locator('body.ready').waitFor();
  await page.getByRole('button', { name: '新对话', exact: true }).click();
  await page.locator('#welcome').waitFor();
}

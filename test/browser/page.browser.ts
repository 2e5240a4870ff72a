import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { LocalServer } from '../../src/local/start-local-server.js';
import { startServer } from '../local/harness.js';
import { callApi } from '../local/requests.js';
import { ask, PHONE, useBrowser } from './browser.js';

const CHAT = 1;
const HOSTILE = '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>';

async function say(server: LocalServer, text: string, more: object = {}): Promise<void> {
  expect((await callApi(server, 'sendMessage', { chat_id: CHAT, text, ...more })).body).toMatchObject({ ok: true });
}

const texts = (page: Page): Promise<readonly string[]> => page.locator('.message .text').allTextContents();
const clipboard = (page: Page): Promise<unknown> => page.evaluate('navigator.clipboard.readText()');

describe('the page', () => {
  const open = useBrowser();

  it('shows hostile text as text wherever it stands', async () => {
    const server = await startServer();
    server.conversations.rename(CHAT, CHAT, '<b>名</b>');
    server.conversations.sendText(CHAT, CHAT, { text: HOSTILE });
    server.conversations.sendText(CHAT, CHAT, { text: 'http://127.0.0.1/report/%E0%A4%A javascript:alert(1)' });
    server.conversations.sendFile(CHAT, CHAT, {
      name: `${'<img src=x onerror=alert(1)>'}.txt`,
      mime: 'text/html',
      data: Buffer.from(HOSTILE),
    });
    await callApi(server, 'setMyCommands', { commands: [{ command: 'x', description: HOSTILE }] });
    await say(server, HOSTILE, {
      entities: [{ type: 'expandable_blockquote', offset: 0, length: HOSTILE.length }],
      reply_markup: { inline_keyboard: [[{ text: HOSTILE, callback_data: 'x' }]] },
      reply_parameters: { message_id: 1 },
    });
    const page = await open(server.url);
    await expect.poll(() => page.locator('.message').count()).toBe(4);
    await page.getByLabel('输入问题').fill('/');
    await page.locator('.command-option').waitFor();
    expect((await texts(page))[0]).toBe(HOSTILE);
    expect(
      await page.locator('#message-list img, #message-list script, #chat-list b, .command-option img').count(),
    ).toBe(0);
    expect(await page.title()).toBe('法言');
  });

  it('edits a message in place and leaves an opened quote open', async () => {
    const server = await startServer();
    const entities = [{ type: 'expandable_blockquote', offset: 0, length: 900 }];
    await say(server, '原文。'.repeat(300), { entities });
    const page = await open(server.url);
    await page.getByRole('button', { name: '展开' }).click();
    await callApi(server, 'editMessageText', {
      chat_id: CHAT,
      message_id: 1,
      text: `${'原文。'.repeat(300)}新`,
      entities,
    });
    await expect.poll(() => texts(page)).toEqual([expect.stringMatching(/新$/)]);
    expect(await page.locator('.expandable.open').count()).toBe(1);
    expect(await page.getByRole('button', { name: '收起' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('shows an answer in the making until the answer comes, and that the bot is typing', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await page.locator('body.ready').waitFor();
    await callApi(server, 'sendChatAction', { chat_id: CHAT, action: 'typing' });
    await expect.poll(() => page.locator('#status').textContent()).toBe('正在输入…');
    await callApi(server, 'sendMessageDraft', { chat_id: CHAT, draft_id: 1, text: '正在写' });
    await expect.poll(() => texts(page)).toEqual(['正在写']);
    await say(server, '写好了');
    await expect.poll(() => texts(page)).toEqual(['写好了']);
    expect(await page.locator('#status').textContent()).toBe('');
    expect(await page.locator('#live').textContent()).toBe('法言：写好了');
  });

  it('sends by Enter, breaks lines by Shift+Enter, chooses commands by keyboard', async () => {
    const server = await startServer();
    const commands = ['ask', 'help'].map((command) => ({ command, description: '说明' }));
    await callApi(server, 'setMyCommands', { commands });
    const page = await open(server.url);
    const field = page.getByLabel('输入问题');
    await field.fill('第一行');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('第二行');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(page)).toEqual(['第一行\n第二行']);
    await page.keyboard.type('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(page)).toEqual(['第一行\n第二行', '/help']);
    await page.keyboard.type('/a');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('/ask ');
    await field.fill('/');
    await page.keyboard.press('Escape');
    expect(await page.locator('#command-menu').isVisible()).toBe(false);
  });

  it('copies, answers buttons with a note, follows an alert', async () => {
    const server = await startServer();
    const keys = [
      [
        { text: '复制全文', copy_text: { text: '要复制的' } },
        { text: '更多', callback_data: 'more' },
      ],
    ];
    await say(server, '答案', { reply_markup: { inline_keyboard: keys } });
    const page = await open(server.url);
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect.poll(() => clipboard(page)).toBe('要复制的');
    await page.locator('.message').hover();
    await page.getByRole('button', { name: '复制这条消息' }).click();
    await expect.poll(() => clipboard(page)).toBe('答案');
    const answer = async (note: object): Promise<void> => {
      await page.getByRole('button', { name: '更多' }).click();
      const { body } = await callApi(server, 'getUpdates', { timeout: 5, offset: -1 });
      const [update] = body.result as { callback_query: { id: string } }[];
      await callApi(server, 'answerCallbackQuery', { callback_query_id: update?.callback_query.id, ...note });
    };
    await answer({ text: '没有更多了' });
    await page.getByText('没有更多了').waitFor();
    await expect.poll(() => page.locator('.key.busy').count()).toBe(0);
    await answer({ text: '请注意', show_alert: true });
    await page.getByRole('dialog').getByText('请注意').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('sends and downloads files', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await page.locator('body.ready').waitFor();
    await page.setInputFiles('#file-picker', {
      name: '材料 (一).txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('内容'),
    });
    const link = page.getByRole('link', { name: /材料 \(一\)\.txt/ });
    const download = page.waitForEvent('download');
    await link.click();
    expect((await download).suggestedFilename()).toBe('材料 (一).txt');
    expect(server.state.messages.get(CHAT, 1)?.message.document?.mime_type).toBe('text/plain');
    await page.getByLabel('输入问题').fill('/draft 标题');
    const both = ['a.txt', 'b.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }));
    await page.setInputFiles('#file-picker', both);
    const sent = (id: number) => server.state.messages.get(CHAT, id)?.message;
    await expect.poll(() => sent(3)?.media_group_id).toBeDefined();
    expect(sent(2)).toMatchObject({ caption: '/draft 标题', media_group_id: sent(3)?.media_group_id });
    expect(await page.getByLabel('输入问题').inputValue()).toBe('');
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'b.bin'));
      document.getElementById('conversation').dispatchEvent(new DragEvent('drop', { dataTransfer }));
    }`);
    await page.getByText('“b.bin”超过了 20.0 MB 的上限').waitFor();
  });

  it('keeps several conversations: new, switched, renamed, deleted', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await ask(page, '第一个问题');
    const chats = page.locator('#chat-list .chat-title');
    await expect.poll(() => chats.allTextContents()).toEqual(['第一个问题']);
    await page.getByRole('button', { name: '新对话' }).first().click();
    await ask(page, '第二个问题');
    await expect.poll(() => chats.allTextContents()).toEqual(['第二个问题', '第一个问题']);
    await page.getByRole('button', { name: '第一个问题', exact: false }).first().click();
    await expect.poll(() => texts(page)).toEqual(['第一个问题']);
    await page.locator('.chat.current').hover();
    await page.getByRole('button', { name: '重命名“第一个问题”' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('改过的名');
    await page.keyboard.press('Enter');
    await expect.poll(() => chats.allTextContents()).toContain('改过的名');
    await page.getByRole('button', { name: '删除“改过的名”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect.poll(() => chats.allTextContents()).toEqual(['第二个问题']);
    await expect.poll(() => texts(page)).toEqual(['第二个问题']);
  });

  it('marks another conversation that has an answer, and loads older messages on scrolling up', async () => {
    const server = await startServer();
    server.state.change(() => {
      for (let n = 1; n <= 130; n += 1) server.conversations.sendText(CHAT, CHAT, { text: `第${n}条` });
    });
    const page = await open(server.url);
    await expect.poll(async () => (await texts(page)).at(-1)).toBe('第130条');
    expect(await page.locator('.message').count()).toBe(50);
    for (const count of [100, 130]) {
      await page.locator('#messages').evaluate((node) => node.scrollTo(0, 0));
      await expect.poll(() => page.locator('.message').count()).toBe(count);
    }
    expect((await texts(page))[0]).toBe('第1条');
    await page.getByRole('button', { name: '回到最新消息' }).click();
    await page.getByRole('button', { name: '新对话' }).first().click();
    // Said before the new conversation is open, it would be a message that is seen.
    await expect.poll(() => page.locator('.message').count()).toBe(0);
    await say(server, '来了');
    await page.getByLabel('有新消息').waitFor();
    expect(await page.title()).toBe('(1) 法言');
  });

  it('can be switched to dark and stays so', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await page.getByRole('button', { name: '切换到深色' }).click();
    await page.reload();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.getByRole('button', { name: '切换到浅色' }).click();
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(244, 242, 237)');
  });

  it('asks for the token beyond loopback and forgets it from the address', async () => {
    const server = await startServer({ host: '0.0.0.0' });
    const { port, search } = new URL(server.url);
    const page = await open(`http://127.0.0.1:${port}/${search}`, PHONE);
    await page.locator('body.ready').waitFor();
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`);
    await ask(page, '在吗');
    await expect.poll(() => texts(page)).toEqual(['在吗']);
    expect(server.state.messages.page(CHAT, 1e9, 9)).toEqual([]);
  });

  it('weighs less than 300 kB', async () => {
    const server = await startServer();
    const page = await open(server.url);
    await page.locator('body.ready').waitFor();
    const bytes = await page.evaluate(
      'performance.getEntries().reduce((sum, { encodedBodySize }) => sum + (encodedBodySize ?? 0), 0)',
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(300_000);
  });
});

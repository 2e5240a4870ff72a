import { setTimeout as pause } from 'node:timers/promises';
import type { AssistantProcess } from './assistant-process.js';

const QUESTION = '德惠市开展了多少次企业法治体检？';
const PAUSE_MS = 500;
/** After so long a question counts as unanswered. */
const LOST_MS = 60_000;

interface PageFaults {
  readonly asked: number;
  readonly misplaced: number;
  readonly lost: number;
  readonly twice: number;
}

interface PageMessage {
  readonly mine: boolean;
  readonly clientId: string | null;
}

/** A user of the local page: asks over HTTP as the page does, again with the same id where no answer comes. */
export class PageUser {
  readonly #assistant: AssistantProcess;
  readonly #sent: string[] = [];
  #base = '';

  constructor(assistant: AssistantProcess) {
    this.#assistant = assistant;
  }

  /** Starts the server, or starts it again on another port. */
  async start(): Promise<void> {
    this.#base = /http:\/\/127\.0\.0\.1:\d+/.exec(await this.#assistant.start())?.[0] ?? '';
  }

  async liveUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const clientId = `soak-page-${this.#sent.length}`;
      const body = JSON.stringify({ text: QUESTION, clientId });
      while (!(await this.#post(body))) await pause(PAUSE_MS);
      this.#sent.push(clientId);
      await pause(PAUSE_MS);
    }
  }

  /** Questions that the conversation does not hold exactly once; answers that never came, or came twice. */
  async faults(): Promise<PageFaults> {
    const asked = this.#sent.length;
    const deadline = Date.now() + LOST_MS;
    for (;;) {
      const messages = await this.#history();
      const held = messages.flatMap(({ mine, clientId }) => (mine ? [clientId] : []));
      const answers = messages.length - held.length;
      if (answers >= asked || Date.now() > deadline) {
        const misplaced = this.#sent.filter((id) => held.filter((other) => other === id).length !== 1).length;
        return { asked, misplaced, lost: Math.max(0, asked - answers), twice: Math.max(0, answers - asked) };
      }
      await pause(PAUSE_MS);
    }
  }

  async #post(body: string): Promise<boolean> {
    const headers = { 'content-type': 'application/json', origin: this.#base };
    const response = await fetch(`${this.#base}/api/chats/1/messages`, { method: 'POST', headers, body }).catch(
      () => null,
    );
    return response?.status === 201;
  }

  async #history(): Promise<readonly PageMessage[]> {
    const all: PageMessage[] = [];
    for (let before = Number.MAX_SAFE_INTEGER; ; ) {
      const response = await fetch(`${this.#base}/api/chats/1/messages?before=${before}`);
      const page = (await response.json()) as { messages: (PageMessage & { id: number })[]; more: boolean };
      all.push(...page.messages);
      if (!page.more) return all;
      before = page.messages[0]?.id ?? 0;
    }
  }
}

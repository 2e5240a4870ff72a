import type { FakeBotApi } from '../../test/fakes/bot-api-server.js';
import { ACTS, type Act, type Arrived } from './acts.js';

/** After so long an act counts as unanswered, in milliseconds. */
const LOST_MS = 120_000;
const LOOK_MS = 20;
/** Further apart than this, equal messages are no doubles but the next round's. */
const WINDOW = 4;

export interface UserResult {
  readonly acts: number;
  /** Names of acts that were never answered. */
  readonly lost: readonly string[];
  /** Texts that came twice. */
  readonly doubled: readonly string[];
  /** Question to answer, in milliseconds. */
  readonly waits: readonly number[];
}

/** A user who does one thing after another in a chat of their own, each after the reply to the last. */
export async function liveAs(chat: number, api: FakeBotApi, isOver: () => boolean): Promise<UserResult> {
  const lost: string[] = [];
  const waits: number[] = [];
  let acts = 0;
  for (let at = chat % ACTS.length; !isOver(); at = (at + 1) % ACTS.length) {
    const act = ACTS[at];
    if (!act || (act.needsAnswer && acts === 0)) continue;
    const wait = await perform(act, chat, api);
    acts += 1;
    if (wait === null) lost.push(act.name);
    else if (act.question) waits.push(wait);
    await new Promise((done) => setTimeout(done, 500 + Math.random() * 2_000));
  }
  return { acts, lost, doubled: doublesIn(api.sent.filter(({ chat_id }) => chat_id === chat)), waits };
}

/** Milliseconds until the reply was whole; null where it never was. */
async function perform(act: Act, chat: number, api: FakeBotApi): Promise<number | null> {
  const before = api.sent.length;
  const calls = api.calls.length;
  const started = performance.now();
  act.perform(api, chat);
  const isWhole = () =>
    act.looked?.(api.calls.slice(calls), chat) ??
    api.sent.slice(before).some((message) => message.chat_id === chat && act.ends(message));
  while (!isWhole()) {
    if (performance.now() - started > LOST_MS) return null;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return performance.now() - started;
}

function doublesIn(messages: readonly Arrived[]): readonly string[] {
  const texts = messages.map(({ text, document }) => String(text ?? document));
  return texts.filter((text, index) => texts.slice(Math.max(0, index - WINDOW), index).includes(text));
}

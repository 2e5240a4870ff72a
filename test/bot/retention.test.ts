import { expect, it } from 'vitest';
import { openBotStore } from '../../src/bot/store/bot-store.js';
import { temporaryDatabase } from './harness.js';

const [OLD, MOMENT, NEW] = [1_000, 2_000, 3_000];

it('keeps nothing of what is older than the time set, and all that is newer', () => {
  const store = openBotStore(temporaryDatabase(), 1);
  for (const at of [OLD, NEW]) {
    store.audit.record({ at, user: at, chat: at, action: 'question', text: '问', reports: [] });
    store.members.ask(at, '来客', at);
  }
  store.members.ask(5, '同事', OLD);
  store.members.decide(5, 'approved', 9, OLD);
  store.purge(MOMENT, NEW);
  expect(store.audit.entries(10).map(({ at }) => at)).toEqual([NEW]);
  expect(store.members.latest('asked').map(({ user }) => user)).toEqual([NEW]);
  expect(store.members.latest('approved').map(({ user }) => user)).toEqual([5]);
});

import type { Revision } from '../drafter.js';

/** Nothing was changed, and why. */
export const unclear = (message: string): Revision => ({ status: 'unclear', message });

export const ALL_GONE = '删去后正文就空了，请改用 /draft 重新起草。';

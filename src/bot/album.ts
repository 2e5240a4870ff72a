import type { Context } from 'grammy';
import type { Message, Update } from 'grammy/types';

/** The update of an album's first message, with all of its messages in the order sent. */
export interface WithAlbum extends Update {
  readonly album?: readonly Message[];
}

/** The messages that came together with the one handled, itself included. */
export const albumOf = ({ update, msg }: Context): readonly Message[] =>
  (update as WithAlbum).album ?? (msg ? [msg] : []);

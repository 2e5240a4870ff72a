/** What page and server say to each other, beside plain HTTP. Shared by both; types only. */

/** A span of formatted text. Offsets and lengths are UTF-16 units. */
export interface PageEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

export interface PageButton {
  readonly text: string;
  readonly style?: string;
  readonly data?: string;
  readonly url?: string;
  readonly copy?: string;
  /** Text put into the input field. */
  readonly insert?: string;
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Shown as a picture. */
  readonly picture: boolean;
}

export interface PageMessage {
  readonly chat: number;
  readonly id: number;
  /** Grows with every change; of two versions the greater one counts. */
  readonly revision: number;
  readonly deleted: boolean;
  readonly mine: boolean;
  readonly clientId: string | null;
  /** Unix seconds. */
  readonly date: number;
  readonly edited: boolean;
  readonly text: string;
  readonly entities: readonly PageEntity[];
  readonly file: PageFile | null;
  readonly keyboard: readonly (readonly PageButton[])[];
  readonly replyTo: { readonly id: number; readonly text: string } | null;
  readonly reaction: string | null;
}

export interface PageChat {
  readonly id: number;
  readonly title: string | null;
  /** Unix seconds of the last message. */
  readonly active: number;
  readonly deleted: boolean;
}

export interface PageBot {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** Answer to `GET /api/state`. */
export interface PageState {
  readonly bot: PageBot;
  /** Latest activity first. */
  readonly chats: readonly PageChat[];
  /** Where the event stream goes on. */
  readonly revision: number;
  /** Bytes. */
  readonly uploadLimit: number;
  /** Origin in the addresses that the server gives its reports; a page opened by another name maps them to its own. */
  readonly reportBase: string;
}

/** Answer to `GET /api/chats/ID/messages`, oldest first. */
export interface PageHistory {
  readonly messages: readonly PageMessage[];
  readonly more: boolean;
}

/** Server-sent event `change`; its id is `revision`. `reset`: too much was missed, load the state anew. */
export interface PageChange {
  readonly revision: number;
  readonly chats: readonly PageChat[];
  readonly messages: readonly PageMessage[];
  readonly reset?: boolean;
}

/** Server-sent events that are worth something only at once; they carry no id and are not repeated. */
export type PageSignal =
  | { readonly kind: 'typing'; readonly chat: number }
  | {
      readonly kind: 'draft';
      readonly chat: number;
      readonly draft: number;
      readonly text: string;
      readonly entities: readonly PageEntity[];
    }
  | {
      readonly kind: 'pressed';
      readonly query: string;
      readonly text: string | null;
      readonly alert: boolean;
      readonly url: string | null;
    }
  | { readonly kind: 'bot'; readonly bot: PageBot };

/** Answer to a refused request; the sentence is for the user. */
export interface PageError {
  readonly error: string;
}

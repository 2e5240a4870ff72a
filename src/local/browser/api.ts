import type { PageChat, PageError, PageHistory, PageState } from '../protocol.js';

/** A request that the server refused; `message` is its sentence for the user. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Rejects with `RefusedError` on an answer, with `TypeError` where the server is out of reach. */
async function request<T>(method: string, path: string, body?: BodyInit, type = 'application/json'): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  throw new RefusedError(response.status, (answer as Partial<PageError>).error ?? '服务出了问题，请稍后再试。');
}

const post = <T>(path: string, body: object = {}): Promise<T> => request('POST', path, JSON.stringify(body));

export const api = {
  state: (): Promise<PageState> => request('GET', '/api/state'),
  history: (chat: number, before?: number): Promise<PageHistory> =>
    request('GET', `/api/chats/${chat}/messages${before === undefined ? '' : `?before=${before}`}`),
  createChat: (): Promise<PageChat> => post('/api/chats'),
  renameChat: (chat: number, title: string): Promise<unknown> =>
    request('PATCH', `/api/chats/${chat}`, JSON.stringify({ title })),
  removeChat: (chat: number): Promise<unknown> => request('DELETE', `/api/chats/${chat}`),
  sendText: (chat: number, message: { text: string; clientId: string; replyTo?: number }): Promise<unknown> =>
    post(`/api/chats/${chat}/messages`, message),
  /** Files of one `group` were sent at once. */
  sendFile: (
    chat: number,
    file: File,
    message: { clientId: string; caption: string; group?: string },
  ): Promise<unknown> =>
    request(
      'POST',
      `/api/chats/${chat}/files?${new URLSearchParams({ name: file.name, ...message })}`,
      file,
      file.type === '' ? 'application/octet-stream' : file.type,
    ),
  press: (chat: number, message: number, data: string): Promise<{ readonly query: string }> =>
    post(`/api/chats/${chat}/messages/${message}/press`, { data }),
};

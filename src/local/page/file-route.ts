import { Refusal } from '../refusal.js';
import type { PageRequest, Route } from './chat-routes.js';

/** First bytes of the picture formats that are shown in the page; all else is offered as a download. */
const PICTURES: readonly (readonly [string, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF....WEBP/s],
];

function sendFile({ state, conversations, user, response, path, url }: PageRequest): void {
  const file = state.files.get(path[0] ?? '');
  if (file === null) throw new Refusal(404, '文件不存在，可能已随对话删除。');
  conversations.chat(user, file.chat);
  const data = state.files.data(file.id) ?? Buffer.alloc(0);
  const start = data.subarray(0, 16).toString('latin1');
  const picture = url.searchParams.has('show') ? PICTURES.find(([, magic]) => magic.test(start))?.[0] : undefined;
  response.writeHead(200, {
    'content-type': picture ?? 'application/octet-stream',
    'content-length': data.length,
    'content-disposition':
      picture === undefined ? `attachment; filename="file"; filename*=UTF-8''${encodeRfc5987(file.name)}` : 'inline',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  response.end(data);
}

function encodeRfc5987(name: string): string {
  const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/['()*]/g, percent);
}

export const FILE_ROUTE: Route = { method: 'GET', pattern: /^\/files\/([\w-]{1,64})$/, handle: sendFile };

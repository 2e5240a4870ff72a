import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { Refusal } from '../refusal.js';

/** Sent with every answer of the page's server. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/**
 * Refuses requests that another site made a browser send: a foreign `Host` (DNS rebinding; only where bound to loopback,
 * elsewhere a session is needed anyway), a foreign `Origin`, a cross-site fetch; a link from elsewhere may only open documents and files. A change must prove that it comes
 * from the page itself. Throws `Refusal`.
 */
export function refuseForeign(request: IncomingMessage, loopbackOnly: boolean): void {
  const host = request.headers.host ?? '';
  const own = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (own === null || own.host === '' || request.headersDistinct.host?.length !== 1)
    throw new Refusal(400, '请求不完整。');
  if (loopbackOnly && !isLoopback(own.hostname)) throw new Refusal(403, '请用启动时显示的地址打开本页。');
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const change = request.method !== 'GET' && request.method !== 'HEAD';
  const isData = request.url?.startsWith('/api/') === true;
  const navigation = !change && !isData && request.headers['sec-fetch-mode'] === 'navigate';
  const foreignOrigin = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== own.host);
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const unproven = change && origin === undefined && site !== 'same-origin';
  if (foreignOrigin || (foreignSite && !navigation) || unproven) throw new Refusal(403, '已拒绝来自其他网站的请求。');
}

/** Compares in a time that tells nothing of either. */
export function sameSecret(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

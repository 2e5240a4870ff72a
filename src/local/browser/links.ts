import { el } from './dom.js';

/** The place in a report that a link leads to; offsets are UTF-16 units of its text, `end` exclusive. */
export interface ReportPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Makes anchors: links to reports open inside the page, all others in a new tab. */
export class LinkOpener {
  readonly #base: () => string;
  readonly #openReport: (place: ReportPlace) => void;

  /** `base` is the address that the server gives its own reports. */
  constructor(base: () => string, openReport: (place: ReportPlace) => void) {
    this.#base = base;
    this.#openReport = openReport;
  }

  anchor(address: string, children: readonly Node[], className: string): HTMLElement {
    const url = this.#webAddress(address);
    if (url === null) return el('span', {}, ...children);
    const place = this.#placeOf(url);
    if (place === null) {
      return el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', class: className }, ...children);
    }
    const own = new URL(`${url.pathname}${url.hash}`, location.origin);
    const anchor = el('a', { href: own.href, class: className }, ...children);
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#openReport(place);
    });
    return anchor;
  }

  /** Opens as a click on the anchor would. */
  follow(address: string): void {
    const url = this.#webAddress(address);
    const place = url === null ? null : this.#placeOf(url);
    if (place !== null) this.#openReport(place);
    else if (url !== null) window.open(url.href, '_blank', 'noopener,noreferrer');
  }

  isReport(address: string): boolean {
    const url = this.#webAddress(address);
    return url !== null && this.#placeOf(url) !== null;
  }

  #webAddress(address: string): URL | null {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  }

  #placeOf(url: URL): ReportPlace | null {
    // An answer of earlier may carry the port that the page had then.
    const own = url.origin === location.origin || url.origin === this.#base() || LOOPBACK.test(url.hostname);
    return own ? reportPlace(url) : null;
  }
}

/** Reads `/report/ID#START-END`; without a passage both offsets are 0. */
export function reportPlace(url: { readonly pathname: string; readonly hash: string }): ReportPlace | null {
  const id = decoded(/^\/report\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
  if (id === '') return null;
  const [, start = '0', end = '0'] = /^#(\d{1,9})-(\d{1,9})$/.exec(url.hash) ?? [];
  return { id, start: Number(start), end: Number(end) };
}

/** Empty where the escapes are broken: any text may hold such an address. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

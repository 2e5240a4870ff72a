/** Largest answer read from an endpoint, in bytes; a longer one is cut off with an error. */
const MOST_BYTES = 1_000_000;

/** The endpoint's answer is longer than any honest one. */
export class OversizedAnswer extends Error {
  override readonly name = 'OversizedAnswer';
}

/** Read and counted piece by piece: a stream is piped through another in several times as many steps. */
function limited(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        bytes += value.byteLength;
        if (bytes < MOST_BYTES) return controller.enqueue(value);
        await reader.cancel();
        throw new OversizedAnswer(`more than ${MOST_BYTES} bytes`);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Some endpoints answer a request for a stream in one piece: turned into a stream of one event. */
async function asEventStream(response: Response): Promise<Response> {
  const whole = (await response.json()) as {
    readonly choices?: readonly {
      readonly message?: { readonly content?: unknown };
      readonly finish_reason?: unknown;
    }[];
    readonly usage?: unknown;
  };
  const choice = whole.choices?.[0];
  const delta = { role: 'assistant', content: String(choice?.message?.content ?? '') };
  const finish = { index: 0, delta: {}, finish_reason: choice?.finish_reason ?? 'stop' };
  const events = [
    { choices: [{ index: 0, delta, finish_reason: null }] },
    { choices: [finish], usage: whole.usage ?? null },
  ];
  const body = `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;
  return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } });
}

/** How long the text of an error is waited for: some servers answer a status and never end it. In milliseconds. */
const ERROR_TEXT_MS = 500;

/** An error answer with what has come of its text, so that its status is known though it never ends. */
async function asWholeError(response: Response, body: ReadableStream<Uint8Array>): Promise<Response> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  const timer = setTimeout(() => reader.cancel().catch(() => {}), ERROR_TEXT_MS);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  } catch {
    // The status tells enough where the text breaks off.
  } finally {
    clearTimeout(timer);
  }
  const { status, statusText, headers } = response;
  return new Response(Buffer.concat(parts), { status, statusText, headers });
}

/**
 * A `fetch` that speaks to one endpoint only: another origin is refused, a redirect is not followed, and an answer of
 * 1 MB or more is cut off with `OversizedAnswer`.
 */
export function guardedFetch(baseUrl: string): typeof fetch {
  const { origin } = new URL(baseUrl);
  return async (input, init) => {
    const target = new URL(input instanceof Request ? input.url : input);
    if (target.origin !== origin) throw new Error(`not the configured endpoint: ${target.origin}`);
    const response = await fetch(input, { ...init, redirect: 'error' });
    if (!response.body) return response;
    if (!response.ok) return asWholeError(response, limited(response.body));
    const bounded = new Response(limited(response.body), response);
    const streaming = typeof init?.body === 'string' && init.body.includes('"stream":true');
    const inOnePiece = streaming && /^application\/json/.test(bounded.headers.get('content-type') ?? '');
    return inOnePiece ? asEventStream(bounded) : bounded;
  };
}

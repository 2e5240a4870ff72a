import { ContextTooLongError, ModelError } from '../../domain/errors.js';
import type { ChatModel, ChatPrompt, PromptLibrary } from '../../domain/ports.js';
import { type Evidence, evidenceLines, fewer } from './evidence.js';
import { type ProvenClaim, proveWritten, type RefusedClaim } from './prove-written.js';
import { rehearseProofs } from './rehearse.js';
import { claimReader, readClaims, type WrittenClaim } from './reply.js';

/** What every batch of one answer shares. */
export interface BatchContext {
  readonly model: ChatModel;
  readonly prompts: PromptLibrary;
  readonly question: string;
  readonly thread: string;
  /** Claims wanted a district. */
  readonly limit: number;
  readonly places: readonly string[];
  readonly user?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds left for the whole answer. */
  readonly timeLeft: () => number;
  /** Hears of every proven claim as the stream brings it; `[]` first where a stream begins anew. */
  readonly onProven: (claims: readonly ProvenClaim[]) => void;
}

export interface BatchResult {
  readonly proven: readonly ProvenClaim[];
  /** Claims that failed the proof twice. */
  readonly dropped: number;
  /** Numbers of the evidence that claims rested on which failed and were not all mended. */
  readonly untold: readonly number[];
  /** Hashes of the prompts used. */
  readonly hashes: readonly string[];
}

type Sift = (claims: readonly WrittenClaim[]) => Sifted;
type Sifted = { readonly proven: readonly ProvenClaim[]; readonly refused: readonly RefusedClaim[] };

/**
 * Proves claims, each wording once: a stream is read as it comes and again as a whole, and a model sent back a claim may
 * write what it wrote before.
 */
function siftWith(evidence: readonly Evidence[], places: readonly string[]): Sift {
  const verdicts = new Map<string, ReturnType<typeof proveWritten>>();
  return (claims) => {
    const proven: ProvenClaim[] = [];
    const refused: RefusedClaim[] = [];
    for (const claim of claims) {
      const wording = JSON.stringify(claim);
      const verdict = verdicts.get(wording) ?? proveWritten(claim, evidence, places);
      verdicts.set(wording, verdict);
      if ('proven' in verdict) proven.push(verdict.proven);
      else refused.push(verdict.refused);
    }
    return { proven, refused };
  };
}

const sameClaim = (one: ProvenClaim, other: ProvenClaim): boolean =>
  one.text === other.text && one.district === other.district && one.year === other.year;

/** What a model is shown, and how what it says of it is proven. */
interface Shown {
  readonly evidence: readonly Evidence[];
  readonly sift: Sift;
}

/** Asks once; null where the reply holds no claims. They are proven as they arrive, and again as a whole at the end. */
async function write(prompt: ChatPrompt, { evidence, sift }: Shown, context: BatchContext, listen: boolean) {
  let reply = '';
  let read = claimReader();
  const proven: ProvenClaim[] = [];
  let heard = false;
  const completing = context.model.complete(prompt, {
    timeoutMs: Math.max(1, Math.floor(context.timeLeft())),
    ...(context.signal ? { signal: context.signal } : {}),
    ...(context.user === undefined ? {} : { user: context.user }),
    onRestart() {
      reply = '';
      read = claimReader();
      if (proven.splice(0).length > 0) context.onProven([]);
    },
    onChunk(chunk) {
      heard = true;
      reply += chunk;
      if (!listen || !chunk.includes('}')) return;
      const before = proven.length;
      proven.push(...sift(read(reply)).proven);
      if (proven.length > before) context.onProven(proven);
    },
  });
  const rehearsing = listen ? rehearseProofs(evidence, context.places, () => heard) : undefined;
  const { text } = await completing.finally(() => {
    heard = true;
  });
  await rehearsing;
  const claims = readClaims(text);
  return claims && sift(claims);
}

/** Said to a model that answered in prose or in another schema. */
const NO_JSON = '你刚才的回答里没有规定的 JSON 对象，所以不能用。请重新作答，只输出一个符合上述结构的 JSON 对象。';

/** Asks, and once more with the reason where no claims can be read. Rejects with `ModelError` where there are none again. */
async function writeReadably(prompt: ChatPrompt, shown: Shown, context: BatchContext) {
  const first = await write(prompt, shown, context, true);
  if (first) return first;
  const second = await write({ ...prompt, user: `${prompt.user}\n\n${NO_JSON}` }, shown, context, true);
  if (second) return second;
  throw new ModelError('模型没有按要求的格式作答。');
}

/** Sends what failed back once, with the reasons. A failure here costs only the claims that had failed already. */
async function repair(refused: readonly RefusedClaim[], shown: Shown, context: BatchContext) {
  const lines = refused.map(
    ({ claim, reasons }) =>
      `${claim.district ?? ''}:${claim.text}（证据 ${claim.evidence.join('、')}；原因：${reasons.join(';')})`,
  );
  const prompt = context.prompts.render('repair', {
    claims: lines.join('\n'),
    evidence: evidenceLines(shown.evidence),
  });
  try {
    const sifted = await write(prompt, shown, context, false);
    return { proven: sifted?.proven ?? [], hash: prompt.hash };
  } catch (error) {
    if (error instanceof ModelError) return { proven: [], hash: prompt.hash };
    throw error;
  }
}

/**
 * Asks the model about one batch of evidence, less of it where the context is too long, proves what it says, and gives
 * what fails one chance. Rejects with `ModelError` or `CancelledError`.
 */
export async function askBatch(evidence: readonly Evidence[], context: BatchContext): Promise<BatchResult> {
  const { question, thread, limit } = context;
  const shown = { evidence, sift: siftWith(evidence, context.places) };
  const prompt = context.prompts.render('answer', {
    question,
    thread: thread || '（无）',
    limit: String(limit),
    evidence: evidenceLines(evidence),
  });
  try {
    const first = await writeReadably(prompt, shown, context);
    if (first.refused.length === 0) return { proven: first.proven, dropped: 0, untold: [], hashes: [prompt.hash] };
    context.onProven(first.proven);
    const second = await repair(first.refused, shown, context);
    const mended = second.proven
      .filter((claim) => !first.proven.some((other) => sameClaim(claim, other)))
      .slice(0, first.refused.length);
    const dropped = first.refused.length - mended.length;
    return {
      proven: [...first.proven, ...mended],
      dropped,
      untold: dropped > 0 ? first.refused.flatMap(({ claim }) => claim.evidence) : [],
      hashes: [prompt.hash, second.hash],
    };
  } catch (error) {
    const less = error instanceof ContextTooLongError ? fewer(evidence) : null;
    if (!less) throw error;
    return askBatch(less, context);
  }
}

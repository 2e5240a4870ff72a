import type { Transformer } from 'grammy';
import type { Logger } from 'pino';

/** What a server may take offence at, and the parameters that a message can do without. */
const OFFENCES = [
  { complaint: /entit/i, parameters: ['entities', 'caption_entities'] },
  { complaint: /button|reply[_ ]markup|inline keyboard/i, parameters: ['reply_markup'] },
  { complaint: /thread/i, parameters: ['message_thread_id'] },
  { complaint: /replied/i, parameters: ['reply_parameters'] },
] as const;

/** Better plain than never: a message that the server refuses for its looks or its place is sent without them. */
export function plainly(logger: Logger): Transformer {
  return async (previous, method, payload, signal) => {
    let plain = payload;
    let result = await previous(method, plain, signal);
    for (const { complaint, parameters } of OFFENCES) {
      if (result.ok || result.error_code !== 400 || !complaint.test(result.description)) continue;
      // An edit that changes nothing is no offence, though its refusal speaks of the markup.
      if (result.description.includes('not modified') || !parameters.some((name) => name in plain)) continue;
      logger.error({ method, description: result.description }, 'refused, sending it plainly');
      const kept = Object.entries(plain).filter(([name]) => !(parameters as readonly string[]).includes(name));
      plain = Object.fromEntries(kept) as typeof payload;
      result = await previous(method, plain, signal);
    }
    return result;
  };
}

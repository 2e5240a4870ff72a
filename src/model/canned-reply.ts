const chunk = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({
    id: 'canned',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'canned',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

/** A `fetch` that reaches nothing and answers every request for a completion with `{}`, in a few chunks. */
export const cannedReply: typeof fetch = async () => {
  const words = ['{', '', '}'].map((content) => chunk({ role: 'assistant', content }, null));
  const body = `${words.join('')}${chunk({}, 'stop')}data: [DONE]\n\n`;
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
};

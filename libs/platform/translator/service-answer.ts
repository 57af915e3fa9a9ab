import { TranslatorRefused, TranslatorUnavailable } from './errors.js';

const refusalBytes = 10_000;

/** The service does not take what was asked. Why is in its own words, which may hold some of ours: they are read here and told nobody. */
export class BadRequest extends TranslatorRefused {
  constructor(readonly said: string) {
    super(new Error('the translation service answered with 400'));
  }
}

/** The body of an answer that is well, within `limit` bytes. Throws TranslatorUnavailable, TranslatorRefused. */
export async function answerOf(url: string, request: RequestInit, limit: number): Promise<string> {
  const answer = await fetch(url, request).catch((error) => Promise.reject(new TranslatorUnavailable(error.cause ?? error)));
  if (answer.status === 400) throw new BadRequest(await textOf(answer, refusalBytes));
  if (answer.status !== 200) {
    await answer.body?.cancel().catch(() => undefined);
    const refusal = new Error(`the translation service answered with ${answer.status || 'a redirect'}`);
    throw answer.status === 429 || answer.status >= 500 ? new TranslatorUnavailable(refusal) : new TranslatorRefused(refusal);
  }
  return textOf(answer, limit);
}

async function textOf(answer: Response, limit: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of answer.body ?? []) {
      bytes += piece.length;
      if (bytes > limit) throw new TranslatorRefused(new Error('the answer is far longer than what was asked'));
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof TranslatorRefused ? error : new TranslatorUnavailable(error);
  }
  return Buffer.concat(pieces).toString('utf8');
}

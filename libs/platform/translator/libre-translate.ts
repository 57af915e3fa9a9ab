import { type Language, languages } from '../i18n/languages.js';
import { LanguageNotTranslated, TranslatorRefused, TranslatorUnavailable } from './errors.js';
import { Translator } from './translator.js';

/** How a service may call each of our languages, the best name first. Bokmål is no Nynorsk: neither stands in for the other. */
const namesOf: Record<Language, readonly string[]> = { da: ['da'], nb: ['nb', 'no'], nn: ['nn'], sv: ['sv'], en: ['en'] };
const knownFor = 600_000;
const limits = { languagesMs: 5_000, translationMs: 30_000, languagesBytes: 1_000_000 };

/** By its own name, the names of those that it is translated into. */
type Pairs = ReadonlyMap<string, readonly string[]>;

/** A service that speaks the HTTP interface of LibreTranslate. No redirect is followed: texts go where the operator said, or nowhere. */
export class LibreTranslate extends Translator {
  readonly host: string;
  private known: { until: number; pairs: Pairs } | null = null;

  constructor(
    private readonly address: string,
    private readonly key: string | undefined,
    /** Milliseconds that one request may take. */
    private readonly patience = limits.translationMs,
  ) {
    super();
    this.host = new URL(address).hostname;
  }

  async requireLanguages(from: Language, into: Language): Promise<void> {
    await this.codes(from, into);
  }

  async translate(pieces: readonly string[], from: Language, into: Language): Promise<string[]> {
    const { source, target } = await this.codes(from, into);
    const body = { q: pieces, source, target, format: 'html', ...(this.key && { api_key: this.key }) };
    const asked = JSON.stringify(body);
    const answer = await this.ask('translate', { body: asked, bytes: 65_536 + asked.length * 6, patience: this.patience });
    const translated = (answer as { translatedText?: unknown } | null)?.translatedText;
    if (!Array.isArray(translated) || translated.length !== pieces.length || translated.some((one) => typeof one !== 'string'))
      throw new TranslatorRefused(new Error('the answer is not one text for each that was sent'));
    return translated;
  }

  async check(): Promise<number> {
    const pairs = await this.pairs();
    return languages.filter((language) => namesOf[language].some((name) => pairs.has(name))).length;
  }

  private async codes(from: Language, into: Language): Promise<{ source: string; target: string }> {
    const pairs = await this.pairs();
    for (const source of namesOf[from])
      for (const target of namesOf[into]) if (pairs.get(source)?.includes(target)) return { source, target };
    throw new LanguageNotTranslated(from, into);
  }

  private async pairs(): Promise<Pairs> {
    const now = performance.now();
    if (this.known && now < this.known.until) return this.known.pairs;
    const answer = await this.ask('languages', { bytes: limits.languagesBytes, patience: limits.languagesMs });
    const pairs = pairsIn(answer);
    this.known = { until: now + knownFor, pairs };
    return pairs;
  }

  private async ask(what: string, { body, bytes, patience }: { body?: string; bytes: number; patience: number }): Promise<unknown> {
    const text = await answerOf(
      `${this.address.replace(/\/+$/, '')}/${what}`,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      },
      bytes,
    );
    try {
      return JSON.parse(text);
    } catch {
      throw new TranslatorRefused(new Error('the answer is no JSON'));
    }
  }
}

async function answerOf(url: string, request: RequestInit, limit: number): Promise<string> {
  const answer = await fetch(url, request).catch((error) => Promise.reject(new TranslatorUnavailable(error.cause ?? error)));
  if (answer.status !== 200) {
    await answer.body?.cancel().catch(() => undefined);
    const refusal = new Error(`the translation service answered with ${answer.status || 'a redirect'}`);
    throw answer.status === 429 || answer.status >= 500 ? new TranslatorUnavailable(refusal) : new TranslatorRefused(refusal);
  }
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

/** Services of before name no targets: each language is then translated into all. */
function pairsIn(answer: unknown): Pairs {
  if (!Array.isArray(answer)) throw new TranslatorRefused(new Error('the answer is no list of languages'));
  const named = answer.filter((one): one is { code: string; targets?: unknown } => typeof one?.code === 'string');
  const all = named.map(({ code }) => code);
  return new Map(named.map(({ code, targets }) => [code, Array.isArray(targets) ? targets.filter((one) => typeof one === 'string') : all]));
}

import { type Language, languages } from '../i18n/languages.js';
import { LanguageNotTranslated, TranslatorRefused } from './errors.js';
import { answerOf, BadRequest } from './service-answer.js';
import { Translator } from './translator.js';

/** How a service may call each of our languages, the best name first. Bokmål is no Nynorsk: neither stands in for the other. */
const namesOf: Record<Language, readonly string[]> = { da: ['da'], nb: ['nb', 'no'], nn: ['nn'], sv: ['sv'], en: ['en'] };
const knownFor = 600_000;
const limits = { languagesMs: 5_000, translationMs: 30_000, languagesBytes: 1_000_000 };

/** By its own name, the names of those that it is translated into. */
type Pairs = ReadonlyMap<string, readonly string[]>;

interface Codes {
  source: string;
  target: string;
}

/** What one request may hold: so many texts, each of so many characters. */
interface Most {
  pieces: number;
  characters: number;
}
const unlimited: Most = { pieces: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };

/** A service that speaks the HTTP interface of LibreTranslate. No redirect is followed: texts go where the operator said, or nowhere. */
export class LibreTranslate extends Translator {
  readonly host: string;
  private known: { until: number; pairs: Pairs } | null = null;
  /** As far as the service has said: its settings do not tell how many texts it takes, nor what a key changes. */
  private most = unlimited;

  constructor(
    private readonly address: string,
    private readonly key: string | undefined,
    /** Milliseconds that one call may take, in however many requests. */
    private readonly patience = limits.translationMs,
  ) {
    super();
    this.host = new URL(address).hostname;
  }

  async requireLanguages(from: Language, into: Language): Promise<void> {
    await this.codes(from, into);
  }

  mayTranslate(from: Language, into: Language): boolean {
    return this.known === null || codesIn(this.known.pairs, from, into) !== null;
  }

  async translate(pieces: readonly string[], from: Language, into: Language, patience = this.patience): Promise<string[]> {
    const codes = await this.codes(from, into);
    const signal = AbortSignal.timeout(Math.min(patience, this.patience));
    while (true) {
      try {
        return await this.within(this.most, pieces, codes, signal);
      } catch (error) {
        if (!(error instanceof MoreThanTaken)) throw error;
        this.most = { ...this.most, ...error.most };
      }
    }
  }

  private async within(most: Most, pieces: readonly string[], codes: Codes, signal: AbortSignal): Promise<string[]> {
    const isTaken = (piece: string) => lengthOf(piece) <= most.characters;
    const sent = pieces.filter(isTaken);
    const back: string[] = [];
    while (back.length < sent.length) back.push(...(await this.request(sent.slice(back.length, back.length + most.pieces), codes, signal)));
    return pieces.map((piece) => (isTaken(piece) ? (back.shift() as string) : ''));
  }

  private async request(pieces: readonly string[], codes: Codes, signal: AbortSignal): Promise<string[]> {
    const body = JSON.stringify({ q: pieces, ...codes, format: 'html', ...(this.key && { api_key: this.key }) });
    const answer = await this.ask('translate', { body, bytes: 65_536 + body.length * 6, signal }).catch((error) => {
      const most = error instanceof BadRequest ? limitNamed(error.said, pieces) : null;
      throw most ? new MoreThanTaken(most) : error;
    });
    const translated = (answer as { translatedText?: unknown } | null)?.translatedText;
    if (!Array.isArray(translated) || translated.length !== pieces.length || translated.some((one) => typeof one !== 'string'))
      throw new TranslatorRefused(new Error('the answer is not one text for each that was sent'));
    return translated;
  }

  async check(): Promise<number> {
    const pairs = await this.pairs();
    return languages.filter((language) => namesOf[language].some((name) => pairs.has(name))).length;
  }

  private async codes(from: Language, into: Language): Promise<Codes> {
    const codes = codesIn(await this.pairs(), from, into);
    if (!codes) throw new LanguageNotTranslated(from, into);
    return codes;
  }

  private async pairs(): Promise<Pairs> {
    const now = performance.now();
    if (this.known && now < this.known.until) return this.known.pairs;
    const signal = AbortSignal.timeout(limits.languagesMs);
    const pairs = pairsIn(await this.ask('languages', { bytes: limits.languagesBytes, signal }));
    this.known = { until: now + knownFor, pairs };
    this.most = unlimited;
    return pairs;
  }

  private async ask(what: string, { body, bytes, signal }: { body?: string; bytes: number; signal: AbortSignal }): Promise<unknown> {
    const text = await answerOf(
      `${this.address.replace(/\/+$/, '')}/${what}`,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal,
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

/** What the service calls the two; null where it does not translate between them. */
function codesIn(pairs: Pairs, from: Language, into: Language): Codes | null {
  for (const source of namesOf[from])
    for (const target of namesOf[into]) if (pairs.get(source)?.includes(target)) return { source, target };
  return null;
}

/** What was asked is more than the service takes at once. */
class MoreThanTaken extends TranslatorRefused {
  constructor(readonly most: Partial<Most>) {
    super();
  }
}

/** «request (40) exceeds text limit (10)», in whatever language: of so many texts, or of a text so long. Null where it says neither. */
function limitNamed(said: string, pieces: readonly string[]): Partial<Most> | null {
  const [asked = 0, limit = 0] = [...said.matchAll(/\((\d{1,9})\)/g)].map(([, figure]) => Number(figure));
  if (limit < 1 || limit >= asked) return null;
  if (asked === pieces.length) return { pieces: limit };
  return pieces.some((piece) => lengthOf(piece) === asked) ? { characters: limit } : null;
}

/** As the service counts. */
function lengthOf(piece: string): number {
  return [...piece].length;
}

/** Services of before name no targets: each language is then translated into all. */
function pairsIn(answer: unknown): Pairs {
  if (!Array.isArray(answer)) throw new TranslatorRefused(new Error('the answer is no list of languages'));
  const named = answer.filter((one): one is { code: string; targets?: unknown } => typeof one?.code === 'string');
  const all = named.map(({ code }) => code);
  return new Map(named.map(({ code, targets }) => [code, Array.isArray(targets) ? targets.filter((one) => typeof one === 'string') : all]));
}

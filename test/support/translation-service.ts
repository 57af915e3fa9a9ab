import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  q: string[];
  source: string;
  target: string;
  format: string;
  api_key?: string;
}

/** What a service may do instead of translating. */
export type Mood =
  | 'well'
  | 'slow'
  | 'busy'
  | 'broken'
  | 'elsewhere'
  | 'no json'
  | 'too few'
  | 'endless'
  | 'no key'
  | 'asks for a key'
  | 'garbled';

/** A service without limits. */
export const everything = { pieces: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };

const dictionary: Record<string, string> = {
  ...{
    Borgersamling: 'Citizens’ assembly',
    aftener: 'evenings',
    Tre: 'Three',
    Sådan: 'How',
    Først: 'First',
    mad: 'food',
    derefter: 'then',
  },
  ...{ spørg: 'ask', om: 'about', 'det hjælper': 'it helps' },
};

/** A service that speaks the HTTP interface of LibreTranslate, with a small dictionary: what it does not know stays as it is. */
export class TranslationService {
  mood: Mood = 'well';
  /** What it was sent, in order. */
  asked: Asked[] = [];
  languages = [
    { code: 'da', name: 'Danish', targets: ['en', 'nb', 'sv'] },
    { code: 'nb', name: 'Norwegian', targets: ['en', 'da', 'sv'] },
    { code: 'sv', name: 'Swedish', targets: ['en', 'nb'] },
    { code: 'en', name: 'English', targets: ['da', 'nb', 'sv'] },
  ];
  /** What it takes at once: so many texts, each so long. */
  most = everything;
  /** Called before it answers. */
  before: () => Promise<void> | void = () => undefined;
  private server: Server;

  async open(port = 0): Promise<this> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of request) body += piece;
    const say = (status: number, what: unknown, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(typeof what === 'string' ? what : JSON.stringify(what));
    if (request.url === '/languages') return void say(200, this.languages);
    if (request.url !== '/translate' || request.method !== 'POST') return void say(404, { error: 'Not found' });
    const asked = JSON.parse(body) as Asked;
    this.asked.push(asked);
    await this.before();
    const over = [
      ...(asked.q.length > this.most.pieces ? [[asked.q.length, this.most.pieces]] : []),
      ...asked.q.flatMap((text) => (text.length > this.most.characters ? [[text.length, this.most.characters]] : [])),
    ];
    for (const [size, limit] of over) return void say(400, { error: `Invalid request: request (${size}) exceeds text limit (${limit})` });
    const translatedText = asked.q.map(translated);
    switch (this.mood) {
      case 'slow':
        return;
      case 'busy':
        return void say(429, { error: 'Slowdown' });
      case 'broken':
        return void say(500, { error: 'boom' });
      case 'elsewhere':
        return void say(307, '', { location: `${this.url}/translate` });
      case 'no json':
        return void say(200, '<html>');
      case 'too few':
        return void say(200, { translatedText: translatedText.slice(1) });
      case 'endless':
        return void say(200, { translatedText: [...translatedText.slice(1), 'x'.repeat(1_000_000)] });
      case 'no key':
        return void say(403, { error: 'Invalid API key' });
      case 'asks for a key':
        return void say(400, { error: 'Please contact the server operator to get an API key' });
      case 'garbled':
        return void say(200, { translatedText: translatedText.map(() => '<b>1999</b>') });
      default:
        return void say(200, { translatedText });
    }
  }
}

/** Words between marks, each by the dictionary; where none is known, the text with a word before it. */
function translated(html: string): string {
  return html.replace(/(<code>[^<]*<\/code>|<[^>]*>)|[^<]+/g, (text, mark) => {
    if (mark) return mark;
    const known = Object.entries(dictionary).reduce((said, [word, other]) => said.replaceAll(word, other), text as string);
    return known;
  });
}

import { type PageForm, WebPage } from './web-page.js';

type Value = string | string[] | Blob;

/** What a program was answered, for whoever looks at all of it. */
export interface Answered {
  method: string;
  /** `/api/v1/entries?limit=1` */
  path: string;
  status: number;
  /** The content type, without its parameters. */
  type: string;
  body: unknown;
}

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** Somebody with a browser without scripts, or a program with the same cookies. */
export class User {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    /** Links in mails begin with it. */
    private readonly publicUrl: string,
    private readonly answered: Answered[] = [],
  ) {}

  /** By the sign-in page, with the demo's password. */
  async signIn(email: string, password = 'tandem-demo'): Promise<this> {
    const page = await this.open('/en/sign-in');
    const answer = await this.submit(page.form('Sign in'), { email, password });
    if (answer.address.includes('sign-in')) throw new Error(`${email} is not let in: ${answer.text}`);
    return this;
  }

  /** Loses the session, as time does. */
  forget(): void {
    this.cookies.clear();
  }

  /** A page by its address on the site or as a mail has it, redirects followed. */
  async open(target: string): Promise<WebPage> {
    return this.arrive(await this.send(this.local(target), { headers: { accept: 'text/html' } }), target);
  }

  /** Fills in a form and sends it as a browser does. An array checks exactly these boxes. */
  async submit(form: PageForm, changes: Record<string, Value> = {}): Promise<WebPage> {
    const kept = form.values.filter(([name]) => !(name in changes));
    const changed = Object.entries(changes).flatMap(([name, value]) => [value].flat().map((one): [string, string | Blob] => [name, one]));
    if (form.method === 'GET') {
      const query = new URLSearchParams([...kept, ...(changed as [string, string][])]);
      return this.open(`${form.action.split('?')[0]}?${query}`);
    }
    const body = changed.some(([, value]) => value instanceof Blob) ? new FormData() : new URLSearchParams();
    for (const [name, value] of [...kept, ...changed]) body.append(name, value as string);
    const response = await this.send(form.action, { method: 'POST', body, headers: { origin: this.address, accept: 'text/html' } });
    return this.arrive(response, form.action);
  }

  async api<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const response = await this.send(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const { status, headers: answerHeaders } = response;
    const type = answerHeaders.get('content-type')?.split(';')[0] ?? '';
    const read = /\/(problem\+)?json$/.test(type) ? JSON.parse(text) : text;
    this.answered.push({ method, path: `/api/v1${path}`, status, type, body: read });
    return { status, headers: answerHeaders, body: read as T };
  }

  /** The raw answer to one request, redirects not followed. */
  async send(path: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.address + path, {
      ...options,
      headers: { ...(cookie && { cookie }), ...(options.headers as Record<string, string>) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (rest.some((part) => /max-age=0|expires=thu, 01 jan 1970/i.test(part))) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
    return response;
  }

  private async arrive(response: Response, from: string): Promise<WebPage> {
    const to = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && to) return this.open(this.local(to, from));
    return new WebPage(response.status, this.local(from), await response.text(), response.headers);
  }

  private local(target: string, base = '/'): string {
    const url = new URL(target, new URL(base, this.publicUrl));
    return url.pathname + url.search;
  }
}

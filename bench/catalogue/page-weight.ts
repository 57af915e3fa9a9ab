import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { member } from './load-people.js';
import type { RunningServer } from './servers.js';

const page = '/nb/katalog';

/** CPU of the product's process for one page, in milliseconds, after it is warm. */
export async function cpuOfPage(
  { url, pid }: RunningServer,
  headers: Record<string, string>,
  path = page,
  count = 200,
  isWhole = (html: string) => html.includes('class="card"'),
): Promise<number> {
  const ask = async (times: number) => {
    for (let number = 0; number < times; number++) {
      // Led elsewhere, we would measure two pages, or another one.
      const response = await fetch(url + path, { headers, redirect: 'manual' });
      if (response.status !== 200 || !isWhole(await response.text()))
        throw new Error(`${path} answered ${response.status} with another page`);
    }
  };
  await ask(60);
  const before = cpuOf(pid);
  await ask(count);
  return (cpuOf(pid) - before) / count;
}

/** A tick of Linux's accounts is ten milliseconds. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A browser's sign-in: pages know people by cookie. */
export async function signInWithCookie(url: string, person = member): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(person),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const imports = [
  // At once, and the messages of the page's language.
  /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
  /messages\/nb\/[\w-]+\.json["'`]:\(\)=>[^}]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g,
];

/** JavaScript that the page has a browser load, with what its modules import at once, in kB gzipped. */
export async function scriptWeight({ url }: RunningServer, headers: Record<string, string>): Promise<number> {
  const html = await (await fetch(url + page, { headers })).text();
  // A block of data, as schema.org's, is no JavaScript.
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, how = '']) => !how.includes('ld+json'));
  const inline = scripts.map(([, , text = '']) => text).join('\n');
  const named = [
    /<script[^>]*src="([^"]+\.js)"/g,
    /<link[^>]*rel="modulepreload"[^>]*href="([^"]+\.js)"/g,
    /import[^;"]*"(\/assets\/[^"]+\.js)"/g,
  ];
  const waiting = new Set(named.flatMap((pattern) => [...html.matchAll(pattern)].map(([, path = '']) => path)));
  let bytes = inline ? gzipSync(inline).length : 0;
  for (const path of waiting) {
    const text = await (await fetch(url + path)).text();
    bytes += gzipSync(text).length;
    for (const pattern of imports) for (const [, name] of text.matchAll(pattern)) waiting.add(`/assets/${name}`);
  }
  return bytes / 1024;
}

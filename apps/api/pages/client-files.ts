import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(brotliCompress);
const year = 31_536_000;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** What a browser loads beside the page. Only files that were there at the start are served, so no path can lead elsewhere. */
export function serveClientFiles(server: FastifyInstance, folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)];
    if (type) server.get(`/${name}`, clientFile(join(folder, name), type, name.startsWith('assets/')));
  }
}

/** A file under assets has its content's hash in its name. Text is compressed once, when it is first asked for. */
function clientFile(file: string, type: string, forEver: boolean) {
  let compressed: Promise<Buffer> | undefined;
  const cacheControl = forEver ? `public, max-age=${year}, immutable` : 'public, max-age=3600';
  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('content-type', type).header('cache-control', cacheControl);
    if (!/^(?:text|image\/svg)/.test(type)) return reply.send(await readFile(file));
    reply.header('vary', 'accept-encoding');
    if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(await readFile(file));
    compressed ??= readFile(file).then((text) => compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    return reply.header('content-encoding', 'br').send(await compressed);
  };
}

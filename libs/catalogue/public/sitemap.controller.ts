import type { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config, etagFor, Permission, stillHolds, streamed } from '#libs/platform';
import { robots } from './robots.js';
import { SitemapService } from './sitemap.service.js';

const xml = 'application/xml; charset=utf-8';

/** For search engines. */
@ApiExcludeController()
@Controller()
export class SitemapController {
  constructor(
    private readonly sitemaps: SitemapService,
    private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @Permission('anyone')
  robots(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'public, max-age=3600');
    return robots(this.config.PUBLIC_URL);
  }

  @Get('sitemap.xml')
  @Permission('entry.read')
  async index(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = await this.sitemaps.index();
    reply.header('content-type', xml);
    return stillHolds(request, reply, { etag: etagFor(text) }) ? '' : text;
  }

  @Get('sitemaps/:part')
  @Permission('entry.read')
  part(@Param('part') part: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    const pieces = this.sitemaps.part(part);
    reply.header('cache-control', 'public, no-cache');
    return new StreamableFile(streamed(request, reply, pieces) as Readable, { type: xml });
  }
}

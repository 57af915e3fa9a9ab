import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagFor, Permission, stillHolds } from '#libs/platform';
import { atomFeed, jsonFeed } from './feed.js';
import { FeedService } from './feed.service.js';

/** For feed readers. They are no part of the interface: Atom and JSON Feed describe themselves. */
@ApiExcludeController()
@Controller('feeds')
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  @Get('entries.atom')
  @Permission('entry.read')
  atom(@Query() query: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.answer(query, 'atom', request, reply);
  }

  @Get('entries.json')
  @Permission('entry.read')
  json(@Query() query: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.answer(query, 'json', request, reply);
  }

  private async answer(query: unknown, format: 'atom' | 'json', request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const modifiedAt = await this.feeds.lastChange();
    const feed = await this.feeds.feed(query, format, request.language);
    const text = format === 'atom' ? atomFeed(feed) : JSON.stringify(jsonFeed(feed));
    reply.header('vary', 'accept-language').header('content-language', feed.language);
    reply.header('content-type', format === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/feed+json; charset=utf-8');
    return stillHolds(request, reply, { etag: etagFor(text), modifiedAt }) ? '' : text;
  }
}

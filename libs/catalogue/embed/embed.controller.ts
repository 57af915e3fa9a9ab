import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '#libs/platform';
import { EmbedService, OembedResponse } from './embed.service.js';
import { embedPolicy } from './embed-card.js';

@ApiTags('entries')
@Controller()
export class EmbedController {
  constructor(private readonly embeds: EmbedService) {}

  /** A public entry as a card for a page elsewhere. */
  @Get('embed/entries/:id')
  @Permission('entry.read')
  @ApiExcludeEndpoint()
  async card(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const html = await this.embeds.card(id, request.nonce);
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', embedPolicy(request.nonce))
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, no-cache');
    return html;
  }

  /** How the page of a public entry is shown elsewhere, for editors that turn an address into a card: oembed.com. */
  @Get('api/v1/oembed')
  @Permission('entry.read')
  @ApiQuery({ name: 'url', type: String })
  @ApiQuery({ name: 'format', enum: ['json'], required: false })
  @ApiQuery({ name: 'maxwidth', type: Number, required: false })
  @ApiQuery({ name: 'maxheight', type: Number, required: false })
  @ApiOkResponse({ type: OembedResponse })
  oembed(@Query() query: unknown): Promise<OembedResponse> {
    return this.embeds.oembed(query);
  }
}

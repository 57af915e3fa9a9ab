import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { CoOwnersInput, ShareInput, ShareListResponse, ShareResponse } from './draft-share.dto.js';
import { DraftShareService } from './draft-share.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class DraftShareController {
  constructor(private readonly shares: DraftShareService) {}

  @Get('shares')
  @Permission('entry.write')
  @ApiOkResponse({ type: ShareListResponse })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ShareListResponse> {
    return { items: await this.shares.list(request.actor as Actor, id) };
  }

  /** Lets a named person read the draft until a day. */
  @Post('shares')
  @Permission('entry.write')
  @ApiBody({ type: ShareInput })
  @ApiCreatedResponse({ type: ShareResponse })
  share(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ShareResponse> {
    return this.shares.share(request.actor as Actor, id, input);
  }

  @Delete('shares/:share')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiNoContentResponse()
  revoke(@Param('id') id: string, @Param('share') share: string, @Req() request: FastifyRequest): Promise<void> {
    return this.shares.revoke(request.actor as Actor, id, share);
  }

  /** The tenants that own the entry together with the responsible one. */
  @Put('co-owners')
  @HttpCode(204)
  @Permission('entry.co_own')
  @ApiBody({ type: CoOwnersInput })
  @ApiNoContentResponse()
  setCoOwners(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.shares.setCoOwners(request.actor as Actor, id, input);
  }
}

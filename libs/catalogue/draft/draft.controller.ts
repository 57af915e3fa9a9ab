import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags, PartialType } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, revisionFrom, tagged } from '#libs/platform';
import { EntryContentInput } from '../entry/entry-content.input.js';
import { ConfirmationInput } from './draft.dto.js';
import { DraftListResponse, DraftResponse, toDraftListResponse, toDraftResponse } from './draft.response.js';
import { DraftService } from './draft.service.js';

/** Any places of an entry: those given replace what stands there, the others stay. */
export class EntryPlaces extends PartialType(EntryContentInput) {}

@ApiTags('entries')
@Controller('api/v1')
export class DraftController {
  constructor(private readonly drafts: DraftService) {}

  @Post('tenants/:tenant/entries')
  @Permission('entry.write')
  @ApiBody({ type: EntryPlaces })
  @ApiCreatedResponse({ type: DraftResponse })
  async create(
    @Param('tenant') tenant: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return toDraftResponse(tagged(reply, await this.drafts.create(request.actor as Actor, tenant, input)));
  }

  /** Drafts the person can go on with, last changed first. */
  @Get('me/drafts')
  @Permission('account.use')
  @ApiOkResponse({ type: DraftListResponse })
  async list(@Req() request: FastifyRequest): Promise<DraftListResponse> {
    return toDraftListResponse(await this.drafts.list(request.actor as Actor));
  }

  @Get('entries/:id/draft')
  @Permission('account.use')
  @ApiOkResponse({ type: DraftResponse })
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return toDraftResponse(tagged(reply, await this.drafts.read(request.actor as Actor, id)));
  }

  /** `If-Match` names the revision that was read; another one answers 412 with the present text. */
  @Patch('entries/:id/draft')
  @Permission('entry.write')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiBody({ type: EntryPlaces })
  @ApiOkResponse({ type: DraftResponse })
  async save(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return toDraftResponse(tagged(reply, await this.drafts.save(request.actor as Actor, id, revisionFrom(ifMatch), input)));
  }

  /** Says that guesses are right. */
  @Post('entries/:id/draft/confirmations')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiBody({ type: ConfirmationInput })
  @ApiOkResponse({ type: DraftResponse })
  async confirm(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<DraftResponse> {
    return toDraftResponse(await this.drafts.confirm(request.actor as Actor, id, input));
  }

  @Delete('entries/:id/draft')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.drafts.remove(request.actor as Actor, id);
  }

  /** Undoes the deletion. */
  @Post('entries/:id/draft/restore')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiOkResponse({ type: DraftResponse })
  async bringBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<DraftResponse> {
    return toDraftResponse(await this.drafts.bringBack(request.actor as Actor, id));
  }
}

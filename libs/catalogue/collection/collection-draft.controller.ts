import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, revisionFrom, tagged } from '#libs/platform';
import { PublishInput } from '../publishing/publish.dto.js';
import { CollectionDraftResponse, CollectionPublishedResponse, toCollectionDraftResponse } from './collection.dto.js';
import { CollectEntryInput, CollectionInput, NewCollectionInput, OrderInput } from './collection.input.js';
import { CollectionDraftService } from './collection-draft.service.js';
import { CollectionPublishingService } from './collection-publishing.service.js';

@ApiTags('collections')
@Controller('api/v1')
export class CollectionDraftController {
  constructor(
    private readonly drafts: CollectionDraftService,
    private readonly publishing: CollectionPublishingService,
  ) {}

  @Post('tenants/:tenant/collections')
  @Permission('collection.write')
  @ApiBody({ type: NewCollectionInput })
  @ApiCreatedResponse({ type: CollectionDraftResponse })
  async create(
    @Param('tenant') tenant: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionDraftResponse> {
    return toCollectionDraftResponse(tagged(reply, await this.drafts.create(request.actor as Actor, tenant, input)));
  }

  @Get('collections/:id/draft')
  @Permission('account.use')
  @ApiOkResponse({ type: CollectionDraftResponse })
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionDraftResponse> {
    return toCollectionDraftResponse(tagged(reply, await this.drafts.read(request.actor as Actor, id)));
  }

  /** `If-Match` names the revision that was read; another one answers 412 with the present text. */
  @Patch('collections/:id/draft')
  @Permission('collection.write')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiBody({ type: CollectionInput })
  @ApiOkResponse({ type: CollectionDraftResponse })
  async save(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionDraftResponse> {
    return toCollectionDraftResponse(tagged(reply, await this.drafts.save(request.actor as Actor, id, revisionFrom(ifMatch), input)));
  }

  /** Puts an entry at the end; one that is there stays where it is. */
  @Post('collections/:id/draft/entries')
  @HttpCode(200)
  @Permission('collection.write')
  @ApiBody({ type: CollectEntryInput })
  @ApiOkResponse({ type: CollectionDraftResponse })
  async collect(
    @Param('id') id: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionDraftResponse> {
    return toCollectionDraftResponse(tagged(reply, await this.drafts.collect(request.actor as Actor, id, input)));
  }

  @Put('collections/:id/draft/order')
  @Permission('collection.write')
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiBody({ type: OrderInput })
  @ApiOkResponse({ type: CollectionDraftResponse })
  async order(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CollectionDraftResponse> {
    return toCollectionDraftResponse(tagged(reply, await this.drafts.order(request.actor as Actor, id, revisionFrom(ifMatch), input)));
  }

  /** Makes it readable as it stands, or asks the editors where the tenant wants one. */
  @Post('collections/:id/publish')
  @HttpCode(200)
  @Permission('collection.release')
  @ApiBody({ type: PublishInput })
  @ApiOkResponse({ type: CollectionPublishedResponse })
  publish(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<CollectionPublishedResponse> {
    return this.publishing.publish(request.actor as Actor, id, input);
  }

  /** An editor says «not now» to what she was asked. */
  @Delete('collections/:id/release-request')
  @HttpCode(204)
  @Permission('collection.release_where_editor_is_wanted')
  @ApiNoContentResponse()
  decline(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.publishing.declineRelease(request.actor as Actor, id);
  }

  /** Takes it away, for readers too. */
  @Delete('collections/:id')
  @HttpCode(204)
  @Permission('collection.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.publishing.remove(request.actor as Actor, id);
  }

  /** Undoes the removal. */
  @Post('collections/:id/restore')
  @HttpCode(204)
  @Permission('collection.write')
  @ApiNoContentResponse()
  bringBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.publishing.bringBack(request.actor as Actor, id);
  }
}

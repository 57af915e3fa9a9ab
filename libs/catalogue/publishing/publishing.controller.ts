import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  AudienceInput,
  DeclineInput,
  PublishedResponse,
  PublishInput,
  ReleaseInput,
  ReleaseRequestResponse,
  toReleaseRequestResponse,
} from './publish.dto.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseRequestService } from './release-request.service.js';

@ApiTags('entries')
@Controller('api/v1')
export class PublishingController {
  constructor(
    private readonly publishing: PublishingService,
    private readonly requests: ReleaseRequestService,
  ) {}

  /** Makes the draft's text a new version; where an editor has to release it, the answer names the request to them instead. */
  @Post('entries/:id/publish')
  @HttpCode(200)
  @Permission('entry.release')
  @ApiBody({ type: PublishInput })
  @ApiOkResponse({ type: PublishedResponse })
  publish(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<PublishedResponse> {
    return this.publishing.publish(request.actor as Actor, id, input);
  }

  /** Who may read the published version. */
  @Put('entries/:id/audience')
  @Permission('entry.release')
  @ApiBody({ type: AudienceInput })
  @ApiOkResponse({ type: PublishedResponse })
  changeAudience(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<PublishedResponse> {
    return this.publishing.changeAudience(request.actor as Actor, id, input);
  }

  /** Takes it back: only its owners go on reading it. */
  @Delete('entries/:id')
  @HttpCode(204)
  @Permission('entry.archive')
  @ApiNoContentResponse()
  withdraw(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.publishing.withdraw(request.actor as Actor, id);
  }

  @Get('release-requests/:id')
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: ReleaseRequestResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ReleaseRequestResponse> {
    return toReleaseRequestResponse(await this.requests.read(request.actor as Actor, id));
  }

  @Post('release-requests/:id/publish')
  @HttpCode(200)
  @Permission('entry.release_where_editor_is_wanted')
  @ApiBody({ type: ReleaseInput })
  @ApiOkResponse({ type: PublishedResponse })
  release(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<PublishedResponse> {
    return this.requests.publish(request.actor as Actor, id, input);
  }

  @Post('release-requests/:id/decline')
  @HttpCode(204)
  @Permission('entry.release_where_editor_is_wanted')
  @ApiBody({ type: DeclineInput })
  @ApiNoContentResponse()
  decline(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.requests.decline(request.actor as Actor, id, input);
  }
}

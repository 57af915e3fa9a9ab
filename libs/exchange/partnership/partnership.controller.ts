import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import {
  NewPartnershipActorInput,
  NewPartnershipInput,
  NewPartnershipResponse,
  PartnershipActorInput,
  PartnershipChangeInput,
  PartnershipListQuery,
  PartnershipListResponse,
  PartnershipResponse,
  toPartnershipResponse,
} from './partnership.dto.js';
import { PartnershipService } from './partnership.service.js';
import { PartnershipActorService } from './partnership-actor.service.js';
import { PartnershipReadingService } from './partnership-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class PartnershipController {
  constructor(
    private readonly partnerships: PartnershipService,
    private readonly actors: PartnershipActorService,
    private readonly reading: PartnershipReadingService,
  ) {}

  /** Partnerships that the reader may see, those changed last first. */
  @Get('partnerships')
  @Permission('partnership.read')
  @ApiOkResponse({ type: PartnershipListResponse })
  list(@Query() query: PartnershipListQuery, @Req() request: FastifyRequest): Promise<PartnershipListResponse> {
    return this.reading.list(request.actor as Actor, query);
  }

  /** With the actors who said yes; for those who write for its tenant, also with those who have not. */
  @Get('partnerships/:id')
  @Permission('partnership.read')
  @ApiOkResponse({ type: PartnershipResponse })
  async read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<PartnershipResponse> {
    return toPartnershipResponse(await this.reading.read(request.actor as Actor, id));
  }

  @Post('tenants/:tenant/partnerships')
  @Permission('partnership.write')
  @ApiBody({ type: NewPartnershipInput })
  @ApiCreatedResponse({ type: NewPartnershipResponse })
  create(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewPartnershipResponse> {
    return this.partnerships.create(request.actor as Actor, tenant, input);
  }

  @Put('partnerships/:id')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiBody({ type: PartnershipChangeInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.partnerships.change(request.actor as Actor, id, input);
  }

  @Post('partnerships/:id/actors')
  @Permission('partnership.write')
  @ApiBody({ type: NewPartnershipActorInput })
  @ApiCreatedResponse({ type: NewPartnershipResponse })
  add(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewPartnershipResponse> {
    return this.actors.add(request.actor as Actor, id, input);
  }

  /** Whoever had said yes is asked anew: it was to something else. */
  @Put('partnership-actors/:id')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiBody({ type: PartnershipActorInput })
  @ApiNoContentResponse()
  changeActor(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.actors.change(request.actor as Actor, id, input);
  }

  @Delete('partnership-actors/:id')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.actors.remove(request.actor as Actor, id);
  }

  /** One mail with one link; the same actor again after an hour at the earliest. */
  @Post('partnership-actors/:id/question')
  @HttpCode(204)
  @Permission('partnership.write')
  @RateLimit(60)
  @ApiNoContentResponse()
  ask(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.actors.ask(request.actor as Actor, id);
  }
}

import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission } from '#libs/platform';
import {
  AdoptionInput,
  AdoptionListResponse,
  ConsideredResponse,
  OwnAdoptionResponse,
  RecordedAdoptionResponse,
  UseSumResponse,
} from './adoption.dto.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionReadingService } from './adoption-reading.service.js';
import { ConsideredService } from './considered.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class AdoptionController {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly reading: AdoptionReadingService,
    private readonly consideredBy: ConsideredService,
  ) {}

  /** What the entry became elsewhere, as far as the reader may know: the latest first. */
  @Get('entries/:id/adoptions')
  @Permission('entry.read')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: AdoptionListResponse })
  list(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<AdoptionListResponse> {
    return this.reading.ofEntry(request.actor as Actor, id, query);
  }

  /** How many of those uses there are, by state and by what they took, and how soon the first one began. */
  @Get('entries/:id/adoptions/sum')
  @Permission('entry.read')
  @ApiOkResponse({ type: UseSumResponse })
  sum(@Param('id') id: string, @Req() request: FastifyRequest): Promise<UseSumResponse> {
    return this.reading.sumOfEntry(request.actor as Actor, id);
  }

  /** Where municipalities only think about it: for the entry's owners, who learn the country and nothing else. */
  @Get('entries/:id/adoptions/considered')
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: ConsideredResponse })
  async considered(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ConsideredResponse> {
    return { countries: await this.consideredBy.ofEntry(request.actor as Actor, id) };
  }

  @Post('entries/:id/adoptions')
  @Permission('adoption.record')
  @ApiBody({ type: AdoptionInput })
  @ApiCreatedResponse({ type: RecordedAdoptionResponse })
  record(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<RecordedAdoptionResponse> {
    return this.adoptions.record(request.actor as Actor, id, input);
  }

  /** For the people of the tenant whose use it is. */
  @Get('adoptions/:id')
  @Permission('tenant.read_own')
  @ApiOkResponse({ type: OwnAdoptionResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<OwnAdoptionResponse> {
    return this.reading.own(request.actor as Actor, id);
  }
}

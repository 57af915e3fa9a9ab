import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { PageQuery, Permission } from '#libs/platform';
import { DigestOperationService } from './digest-operation.service.js';
import { DryPeoplePage, DryRunResponse, RelayResponse, RetryInput, RetryResponse, RunPage } from './operation.dto.js';

@ApiTags('digest')
@Controller('api/v1')
export class DigestOperationController {
  constructor(private readonly digests: DigestOperationService) {}

  /** Runs of digests with how far they are. */
  @Get('digest-runs')
  @Permission('installation.operate')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: RunPage })
  runs(@Query() query: unknown, @Req() request: FastifyRequest): Promise<RunPage> {
    return this.digests.runs(request.actor as Actor, query);
  }

  /** Whether the mail server takes digests, how many, and what waits for it. */
  @Get('digest-relay')
  @Permission('installation.operate')
  @ApiOkResponse({ type: RelayResponse })
  relay(@Req() request: FastifyRequest): Promise<RelayResponse> {
    return this.digests.relay(request.actor as Actor);
  }

  /** Has digests sent that failed, without what was told meanwhile. */
  @Post('digest-retries')
  @HttpCode(200)
  @Permission('installation.operate')
  @ApiBody({ type: RetryInput })
  @ApiOkResponse({ type: RetryResponse })
  retry(@Body() input: unknown, @Req() request: FastifyRequest): Promise<RetryResponse> {
    return this.digests.retry(request.actor as Actor, input);
  }

  /** How many would get a digest if everybody’s were due now. Nothing is sent. */
  @Get('digest-dry-run')
  @Permission('installation.operate')
  @ApiOkResponse({ type: DryRunResponse })
  dryRun(@Req() request: FastifyRequest): Promise<DryRunResponse> {
    return this.digests.dryRun(request.actor as Actor);
  }

  /** Who these are among the next people, by their ids: a page may be empty and others follow. */
  @Get('digest-dry-run/people')
  @Permission('installation.operate')
  @ApiQuery({ type: PageQuery })
  @ApiOkResponse({ type: DryPeoplePage })
  dryPeople(@Query() query: unknown, @Req() request: FastifyRequest): Promise<DryPeoplePage> {
    return this.digests.dryPeople(request.actor as Actor, query);
  }
}

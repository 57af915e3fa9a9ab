import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  CommitmentInput,
  CommitmentListResponse,
  CommitmentMadeResponse,
  CommitmentOutcomeInput,
  CommitmentsQuery,
} from './commitment.dto.js';
import { CommitmentService } from './commitment.service.js';

@ApiTags('gatherings')
@Controller('api/v1')
export class CommitmentController {
  constructor(private readonly commitments: CommitmentService) {}

  /** What was promised to a network, by its day. */
  @Get('networks/:network/commitments')
  @Permission('gathering.read')
  @ApiQuery({ type: CommitmentsQuery })
  @ApiOkResponse({ type: CommitmentListResponse })
  list(@Param('network') network: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<CommitmentListResponse> {
    return this.commitments.list(request.actor as Actor, network, query);
  }

  @Post('networks/:network/commitments')
  @Permission('commitment.make')
  @ApiBody({ type: CommitmentInput })
  @ApiCreatedResponse({ type: CommitmentMadeResponse })
  make(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<CommitmentMadeResponse> {
    return this.commitments.make(request.actor as Actor, network, input);
  }

  /** Done, or dropped with a reason; said again, it changes. */
  @Put('commitments/:id/outcome')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: CommitmentOutcomeInput })
  @ApiNoContentResponse()
  settle(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.commitments.settle(request.actor as Actor, id, input);
  }
}

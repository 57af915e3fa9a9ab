import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { WithdrawalInput, WithdrawalProposedResponse } from './withdrawal.dto.js';
import { WithdrawalService } from './withdrawal.service.js';

@ApiTags('steering')
@Controller('api/v1/decisions/:id/withdrawal')
export class WithdrawalController {
  constructor(private readonly withdrawals: WithdrawalService) {}

  /** Puts it before the body that an approval of its own be withdrawn: a case with paper, vote and record as any other. */
  @Post()
  @Permission('proposal.prepare')
  @ApiBody({ type: WithdrawalInput })
  @ApiCreatedResponse({ type: WithdrawalProposedResponse })
  propose(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<WithdrawalProposedResponse> {
    return this.withdrawals.propose(request.actor as Actor, id, input);
  }
}

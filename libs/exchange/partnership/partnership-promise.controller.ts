import { Body, Controller, Delete, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { NewPartnershipResponse } from './partnership.dto.js';
import { PartnershipPromiseService } from './partnership-promise.service.js';
import { PartnershipPromiseInput, PromiseOutcomeInput } from './promise.dto.js';

@ApiTags('exchange')
@Controller('api/v1')
export class PartnershipPromiseController {
  constructor(private readonly promises: PartnershipPromiseService) {}

  /** At most 20 of one actor. Whoever had said yes is asked anew: it was to something else. */
  @Post('partnership-actors/:id/promises')
  @Permission('partnership.write')
  @ApiBody({ type: PartnershipPromiseInput })
  @ApiCreatedResponse({ type: NewPartnershipResponse })
  add(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewPartnershipResponse> {
    return this.promises.add(request.actor as Actor, id, input);
  }

  /** Whoever had said yes is asked anew, and how it went is open again. */
  @Put('partnership-promises/:id')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiBody({ type: PartnershipPromiseInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.promises.change(request.actor as Actor, id, input);
  }

  /** Kept, or dropped with a reason; said again, it changes. Nobody is asked anew. */
  @Put('partnership-promises/:id/outcome')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiBody({ type: PromiseOutcomeInput })
  @ApiNoContentResponse()
  settle(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.promises.settle(request.actor as Actor, id, input);
  }

  /** Whoever had said yes is asked anew: it was to something else. */
  @Delete('partnership-promises/:id')
  @HttpCode(204)
  @Permission('partnership.write')
  @ApiNoContentResponse()
  remove(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.promises.remove(request.actor as Actor, id);
  }
}

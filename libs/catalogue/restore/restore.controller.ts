import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { DraftResponse, toDraftResponse } from '../draft/draft.response.js';
import { RestoreInput } from './restore.dto.js';
import { RestoreService } from './restore.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class RestoreController {
  constructor(private readonly restoring: RestoreService) {}

  /** Makes an older version the draft again; 409 `draft_has_changes` where that would put aside what nobody published. */
  @Post('versions/:number/restore')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiParam({ name: 'number', type: Number })
  @ApiBody({ type: RestoreInput })
  @ApiOkResponse({ type: DraftResponse })
  async restore(
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<DraftResponse> {
    return toDraftResponse(await this.restoring.restore(request.actor as Actor, id, Number(number), input));
  }

  /** Brings back what the draft said before that. */
  @Post('draft/take-back')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiOkResponse({ type: DraftResponse })
  async takeBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<DraftResponse> {
    return toDraftResponse(await this.restoring.takeBack(request.actor as Actor, id));
  }
}

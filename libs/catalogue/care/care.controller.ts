import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { QuotedPersonInput, ReplacedResponse, StillRightInput } from './care.dto.js';
import { CareService } from './care.service.js';
import { QuotedPersonService } from './quoted-person.service.js';

@ApiTags('entries')
@Controller('api/v1')
export class CareController {
  constructor(
    private readonly care: CareService,
    private readonly quotedPersons: QuotedPersonService,
  ) {}

  /** Says that the entry and its contact are still right: the review-by date moves on, and no version is made. */
  @Post('entries/:id/reviews')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiBody({ type: StillRightInput })
  @ApiNoContentResponse()
  async stillRight(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    await this.care.stillRight(request.actor as Actor, id, input);
  }

  /** Quotes a person by role instead of by name, in the draft and in every version. */
  @Post('entries/:id/quoted-persons/replace')
  @HttpCode(200)
  @Permission('entry.write')
  @ApiBody({ type: QuotedPersonInput })
  @ApiOkResponse({ type: ReplacedResponse })
  async replaceByRole(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ReplacedResponse> {
    return { quotes: await this.quotedPersons.replaceByRole(request.actor as Actor, id, input) };
  }
}

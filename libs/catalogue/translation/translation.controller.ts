import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { OriginalResponse, TranslationInput, TranslationMadeResponse, UpToDateInput } from './translation.dto.js';
import { TranslationService } from './translation.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id')
export class TranslationController {
  constructor(private readonly translations: TranslationService) {}

  /** A draft in another language; 422 `no_licence` where another tenant's text has none and nobody said yes. */
  @Post('translations')
  @Permission('entry.write')
  @ApiBody({ type: TranslationInput })
  @ApiCreatedResponse({ type: TranslationMadeResponse })
  begin(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<TranslationMadeResponse> {
    return this.translations.begin(request.actor as Actor, id, input);
  }

  /** What it is a translation of; 404 also where the reader may not read that. */
  @Get('original')
  @Permission('entry.read')
  @ApiOkResponse({ type: OriginalResponse })
  original(@Param('id') id: string, @Req() request: FastifyRequest): Promise<OriginalResponse> {
    return this.translations.original(request.actor as Actor, id);
  }

  /** Says that the translation now says what that version of the original says. */
  @Put('original/version')
  @HttpCode(204)
  @Permission('entry.write')
  @ApiBody({ type: UpToDateInput })
  @ApiNoContentResponse()
  upToDate(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.translations.upToDate(request.actor as Actor, id, input);
  }
}

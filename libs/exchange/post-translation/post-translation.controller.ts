import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { KeepsNoAnswer, Permission } from '#libs/platform';
import {
  AgreementInput,
  TranslatedNowResponse,
  TranslationAgreementResponse,
  TranslationsInput,
  TranslationsQuery,
  TranslationsResponse,
} from './post-translation.dto.js';
import { PostTranslationService } from './post-translation.service.js';
import { TranslationAgreementService } from './translation-agreement.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class PostTranslationController {
  constructor(
    private readonly translations: PostTranslationService,
    private readonly agreements: TranslationAgreementService,
  ) {}

  /** By a machine, of posts whose words have not changed since. */
  @Get('threads/:id/translations')
  @Permission('thread.read')
  @ApiQuery({ type: TranslationsQuery })
  @ApiOkResponse({ type: TranslationsResponse })
  list(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<TranslationsResponse> {
    return this.translations.list(request.actor as Actor, id, query);
  }

  /**
   * Sends posts to the translation service, and waits for it: those in another language that have no translation yet. 409
   * `translation_not_agreed` where the network’s coordinators have not said yes to the service, 422 `no_translator` where there is none.
   */
  @Post('threads/:id/translations')
  @HttpCode(200)
  @Permission('thread.read')
  @KeepsNoAnswer()
  @ApiBody({ type: TranslationsInput })
  @ApiOkResponse({ type: TranslatedNowResponse })
  translate(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<TranslatedNowResponse> {
    return this.translations.translate(request.actor as Actor, id, input);
  }

  /** Whether what is written in a network may be sent to a translation service, and to which. */
  @Get('networks/:network/translation')
  @Permission('thread.read')
  @ApiOkResponse({ type: TranslationAgreementResponse })
  agreement(@Param('network') network: string, @Req() request: FastifyRequest): Promise<TranslationAgreementResponse> {
    return this.agreements.read(request.actor as Actor, network);
  }

  /** To the service that is configured, by its name: 409 `other_translator` where it is another by now. */
  @Put('networks/:network/translation')
  @HttpCode(204)
  @Permission('network.coordinate')
  @ApiBody({ type: AgreementInput })
  @ApiNoContentResponse()
  agree(@Param('network') network: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.agreements.agree(request.actor as Actor, network, input);
  }

  /** Nothing is sent from now on, and what was made is forgotten. */
  @Delete('networks/:network/translation')
  @HttpCode(204)
  @Permission('network.coordinate')
  @ApiNoContentResponse()
  end(@Param('network') network: string, @Req() request: FastifyRequest): Promise<void> {
    return this.agreements.end(request.actor as Actor, network);
  }
}

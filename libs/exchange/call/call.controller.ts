import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import {
  AskedCallResponse,
  CallAnswerInput,
  CallOfferInput,
  CallOffersQuery,
  CallOutcomeInput,
  CallRequestInput,
  CallResponse,
  CallsQuery,
  CallsResponse,
  OwnCallOffersResponse,
  WhoToCallResponse,
} from './call.dto.js';
import { CallService } from './call.service.js';
import { CallOfferService } from './call-offer.service.js';
import { CallReadingService } from './call-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class CallController {
  constructor(
    private readonly offers: CallOfferService,
    private readonly calls: CallService,
    private readonly reading: CallReadingService,
  ) {}

  /** Who can be called about an entry: how many for everybody, three of them for colleagues in the networks. */
  @Get('entries/:id/call-offers')
  @Permission('entry.read')
  @ApiOkResponse({ type: WhoToCallResponse })
  who(@Param('id') id: string, @Req() request: FastifyRequest): Promise<WhoToCallResponse> {
    return this.offers.ofEntry(request.actor as Actor, id);
  }

  /** «You can call me about this»; said again, it changes. */
  @Put('entries/:id/call-offers')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: CallOfferInput })
  @ApiNoContentResponse()
  say(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.offers.say(request.actor as Actor, id, input);
  }

  @Delete('entries/:id/call-offers')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  takeBackOffer(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.offers.takeBack(request.actor as Actor, id);
  }

  /** Where one can be called oneself, and until when: what ends first, first. */
  @Get('call-offers')
  @Permission('account.use')
  @ApiQuery({ type: CallOffersQuery })
  @ApiOkResponse({ type: OwnCallOffersResponse })
  ownOffers(@Query() query: unknown, @Req() request: FastifyRequest): Promise<OwnCallOffersResponse> {
    return this.offers.own(request.actor as Actor, query);
  }

  /** All of one’s own hold for a year from today. */
  @Post('call-offers/renewal')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  renewOffers(@Req() request: FastifyRequest): Promise<void> {
    return this.offers.renew(request.actor as Actor);
  }

  /** One’s own requests, asked and being asked. */
  @Get('calls')
  @Permission('account.use')
  @ApiQuery({ type: CallsQuery })
  @ApiOkResponse({ type: CallsResponse })
  list(@Query() query: unknown, @Req() request: FastifyRequest): Promise<CallsResponse> {
    return this.reading.list(request.actor as Actor, query);
  }

  /** Asks somebody for a call, by one mail. */
  @Post('calls')
  @Permission('call.ask')
  @ApiBody({ type: CallRequestInput })
  @ApiCreatedResponse({ type: AskedCallResponse })
  ask(@Body() input: unknown, @Req() request: FastifyRequest): Promise<AskedCallResponse> {
    return this.calls.ask(request.actor as Actor, input);
  }

  @Get('calls/:id')
  @Permission('account.use')
  @ApiOkResponse({ type: CallResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CallResponse> {
    return this.reading.own(request.actor as Actor, id);
  }

  /** Takes a request back that waits for its answer. */
  @Delete('calls/:id')
  @HttpCode(204)
  @Permission('account.use')
  @ApiNoContentResponse()
  takeBack(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.calls.takeBack(request.actor as Actor, id);
  }

  /** Yes or no, by the one who was asked. */
  @Put('calls/:id/answer')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: CallAnswerInput })
  @ApiNoContentResponse()
  answer(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.calls.answer(request.actor as Actor, id, input);
  }

  /** What came of it, once, by the one who asked. */
  @Put('calls/:id/outcome')
  @HttpCode(204)
  @Permission('account.use')
  @ApiBody({ type: CallOutcomeInput })
  @ApiNoContentResponse()
  tellOutcome(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.calls.tellOutcome(request.actor as Actor, id, input);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ConsentListInput, ConsentListOpenedResponse, ConsentListResponse, TakeOutInput } from './consent-list.dto.js';
import { ConsentListService } from './consent-list.service.js';

@ApiTags('steering')
@Controller('api/v1')
export class ConsentListController {
  constructor(private readonly lists: ConsentListService) {}

  /** Opens a round in each of the cases, all with one deadline, and asks each member by one mail. */
  @Post('bodies/:body/consent-lists')
  @Permission('proposal.prepare')
  @ApiBody({ type: ConsentListInput })
  @ApiCreatedResponse({ type: ConsentListOpenedResponse })
  open(@Param('body') body: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<ConsentListOpenedResponse> {
    return this.lists.open(request.actor as Actor, body, input);
  }

  @Get('consent-lists/:id')
  @Permission('body.read')
  @ApiOkResponse({ type: ConsentListResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ConsentListResponse> {
    return this.lists.read(request.actor as Actor, id);
  }

  /** As recommended, in every case on the list in which the reader votes and has not answered. */
  @Put('consent-lists/:id/ballots')
  @HttpCode(204)
  @Permission('round.vote')
  @ApiNoContentResponse()
  agree(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.lists.agree(request.actor as Actor, id);
  }

  /** Takes a case out of its list: it is voted on alone, and the members are told. */
  @Put('rounds/:id/taken-out')
  @HttpCode(204)
  @Permission('round.vote')
  @ApiBody({ type: TakeOutInput })
  @ApiNoContentResponse()
  takeOut(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.lists.takeOut(request.actor as Actor, id, input);
  }
}

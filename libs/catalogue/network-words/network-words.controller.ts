import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { NetworkConceptAddedResponse, NetworkConceptInput, NetworkConceptsResponse } from './network-concept.dto.js';
import { NetworkWordsService } from './network-words.service.js';

@ApiTags('networks')
@Controller('api/v1/networks/:network/words')
export class NetworkWordsController {
  constructor(private readonly words: NetworkWordsService) {}

  /** What the network calls things, beside the thesaurus that everybody has. */
  @Get()
  @Permission('network.coordinate')
  @ApiOkResponse({ type: NetworkConceptsResponse })
  async list(@Param('network') network: string, @Req() request: FastifyRequest): Promise<NetworkConceptsResponse> {
    return { items: await this.words.list(request.actor as Actor, network), nextCursor: null };
  }

  /** Adds words to a concept, or a concept of the network's own. A word that means something else already is refused by name. */
  @Post()
  @Permission('network.coordinate')
  @ApiBody({ type: NetworkConceptInput })
  @ApiCreatedResponse({ type: NetworkConceptAddedResponse })
  async add(
    @Param('network') network: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<NetworkConceptAddedResponse> {
    return { id: await this.words.add(request.actor as Actor, network, input) };
  }

  @Delete(':word')
  @HttpCode(204)
  @Permission('network.coordinate')
  @ApiNoContentResponse()
  remove(@Param('network') network: string, @Param('word') word: string, @Req() request: FastifyRequest): Promise<void> {
    return this.words.remove(request.actor as Actor, network, word);
  }

  /** Undoes a removal. */
  @Post(':word/restoration')
  @HttpCode(204)
  @Permission('network.coordinate')
  @ApiNoContentResponse()
  restore(@Param('network') network: string, @Param('word') word: string, @Req() request: FastifyRequest): Promise<void> {
    return this.words.restore(request.actor as Actor, network, word);
  }
}

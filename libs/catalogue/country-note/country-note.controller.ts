import { Body, Controller, Get, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { CountryNoteInput, CountryNoteListResponse, CountryNoteResponse } from './country-note.dto.js';
import { CountryNoteService } from './country-note.service.js';

@ApiTags('entries')
@Controller('api/v1/entries/:id/country-notes')
export class CountryNoteController {
  constructor(private readonly notes: CountryNoteService) {}

  /** What applies in other countries, as far as the reader may read it. */
  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: CountryNoteListResponse })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<CountryNoteListResponse> {
    return { items: await this.notes.ofEntry(request.actor as Actor, id) };
  }

  /** A country has one note, which its municipalities write together; 412 where somebody else was faster. */
  @Put(':country')
  @Permission('entry.write')
  @ApiBody({ type: CountryNoteInput })
  @ApiOkResponse({ type: CountryNoteResponse })
  write(
    @Param('id') id: string,
    @Param('country') country: string,
    @Body() input: unknown,
    @Req() request: FastifyRequest,
  ): Promise<CountryNoteResponse> {
    return this.notes.write(request.actor as Actor, id, country, input);
  }
}

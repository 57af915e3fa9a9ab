import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { AdoptionInput, AdoptionResponse } from './adoption.dto.js';
import { AdoptionService } from './adoption.service.js';

@ApiTags('exchange')
@Controller('api/v1/entries/:id/adoptions')
export class AdoptionController {
  constructor(private readonly adoptions: AdoptionService) {}

  @Get()
  @Permission('entry.read')
  @ApiOkResponse({ type: [AdoptionResponse] })
  list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<AdoptionResponse[]> {
    return this.adoptions.ofEntry(request.actor as Actor, id);
  }

  @Post()
  @Permission('adoption.record')
  @ApiBody({ type: AdoptionInput })
  @ApiCreatedResponse({ type: AdoptionResponse })
  record(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<AdoptionResponse> {
    return this.adoptions.record(request.actor as Actor, id, input);
  }
}

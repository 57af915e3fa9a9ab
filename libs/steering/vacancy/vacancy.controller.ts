import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { VacanciesResponse } from './vacancy.dto.js';
import { VacancyService } from './vacancy.service.js';

@ApiTags('bodies')
@Controller('api/v1/me/vacancies')
export class VacancyController {
  constructor(private readonly vacancies: VacancyService) {}

  /** Seats in which the tenants you administer are to name somebody: vacant ones, and those whose term ends within sixty days. */
  @Get()
  @Permission('account.use')
  @ApiOkResponse({ type: VacanciesResponse })
  async list(@Req() request: FastifyRequest): Promise<VacanciesResponse> {
    return { items: await this.vacancies.waiting(request.actor as Actor) };
  }
}

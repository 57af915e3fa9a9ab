import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { HelpInput, HelpListResponse, HelpQuery, HelpViewResponse, NewHelpResponse } from './help.dto.js';
import { HelpService } from './help.service.js';
import { HelpReadingService } from './help-reading.service.js';

@ApiTags('exchange')
@Controller('api/v1')
export class HelpController {
  constructor(
    private readonly help: HelpService,
    private readonly reading: HelpReadingService,
  ) {}

  /** What is sought, or offered, newest first. */
  @Get('help')
  @Permission('anyone')
  @ApiQuery({ type: HelpQuery })
  @ApiOkResponse({ type: HelpListResponse })
  list(@Query() query: unknown, @Req() request: FastifyRequest): Promise<HelpListResponse> {
    return this.reading.list(request.actor as Actor, query);
  }

  @Get('help/:id')
  @Permission('anyone')
  @ApiOkResponse({ type: HelpViewResponse })
  read(@Param('id') id: string, @Req() request: FastifyRequest): Promise<HelpViewResponse> {
    return this.reading.read(request.actor as Actor, id);
  }

  /** «We seek …» */
  @Post('tenants/:tenant/needs')
  @Permission('help.write')
  @ApiBody({ type: HelpInput })
  @ApiCreatedResponse({ type: NewHelpResponse })
  seek(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewHelpResponse> {
    return this.help.create(request.actor as Actor, tenant, 'need', input);
  }

  /** «We can help with …» */
  @Post('tenants/:tenant/offers')
  @Permission('help.write')
  @ApiBody({ type: HelpInput })
  @ApiCreatedResponse({ type: NewHelpResponse })
  offer(@Param('tenant') tenant: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<NewHelpResponse> {
    return this.help.create(request.actor as Actor, tenant, 'offer', input);
  }

  /** Written anew as a whole. */
  @Put('help/:id')
  @HttpCode(204)
  @Permission('help.write')
  @ApiBody({ type: HelpInput })
  @ApiNoContentResponse()
  change(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.help.change(request.actor as Actor, id, input);
  }

  /** Three more months from today. */
  @Post('help/:id/renew')
  @HttpCode(204)
  @Permission('help.write')
  @ApiNoContentResponse()
  renew(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.help.renew(request.actor as Actor, id);
  }

  /** Closes it. */
  @Delete('help/:id')
  @HttpCode(204)
  @Permission('help.write')
  @ApiNoContentResponse()
  close(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    return this.help.close(request.actor as Actor, id);
  }
}

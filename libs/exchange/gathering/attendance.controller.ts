import { Body, Controller, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission, RateLimit } from '#libs/platform';
import { AttendanceInput, AttendanceListResponse, AttendanceQuery } from './attendance.dto.js';
import { AttendanceService, type PaperFile } from './attendance.service.js';

const pdf = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;

@ApiTags('gatherings')
@Controller('api/v1/gatherings/:id/attendance')
export class AttendanceController {
  constructor(private readonly attendance: AttendanceService) {}

  /** Who has a place, by name, and whether they came. */
  @Get()
  @Permission('gathering.arrange')
  @ApiQuery({ type: AttendanceQuery })
  @ApiOkResponse({ type: AttendanceListResponse })
  people(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest): Promise<AttendanceListResponse> {
    return this.attendance.people(request.actor as Actor, id, query);
  }

  @Get('list')
  @Permission('gathering.arrange')
  @RateLimit(60)
  @ApiOkResponse(pdf)
  async list(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return send(reply, await this.attendance.list(request.actor as Actor, id));
  }

  @Get('badges')
  @Permission('gathering.arrange')
  @RateLimit(60)
  @ApiOkResponse(pdf)
  async badges(@Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return send(reply, await this.attendance.badges(request.actor as Actor, id));
  }

  /** Came, did not come, or neither said. */
  @Put(':signUp')
  @HttpCode(204)
  @Permission('gathering.arrange')
  @ApiBody({ type: AttendanceInput })
  @ApiNoContentResponse()
  mark(@Param('id') id: string, @Param('signUp') signUp: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.attendance.mark(request.actor as Actor, id, signUp, input);
  }
}

function send(reply: FastifyReply, { name, bytes }: PaperFile): Buffer {
  reply.header('content-type', 'application/pdf').header('content-disposition', `attachment; filename="${name}"`);
  return bytes;
}

import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/identity';
import { Permission } from '#libs/platform';
import { ContactMessageInput } from './contact-message.dto.js';
import { ContactMessageService } from './contact-message.service.js';

@ApiTags('entries')
@Controller('api/v1')
export class ContactMessageController {
  constructor(private readonly messages: ContactMessageService) {}

  /** Writes to the contact of an entry. The answer comes by e-mail. */
  @Post('entries/:id/contact-messages')
  @HttpCode(204)
  @Permission('entry.read')
  @ApiBody({ type: ContactMessageInput })
  @ApiNoContentResponse()
  write(@Param('id') id: string, @Body() input: unknown, @Req() request: FastifyRequest): Promise<void> {
    return this.messages.write(request.actor as Actor, id, input);
  }
}

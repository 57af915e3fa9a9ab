import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KeepsNoAnswer, Permission, RateLimit } from '#libs/platform';
import { PublicDigestConfirmationInput, PublicDigestInput, PublicDigestResponse } from './public-digest.dto.js';
import { PublicDigestService } from './public-digest.service.js';

@ApiTags('digest')
@Controller('api/v1/public-digest')
export class PublicDigestController {
  constructor(private readonly publicDigests: PublicDigestService) {}

  /** Goals by e-mail without an account. The address gets one mail, and nothing more until its owner confirms. */
  @Post()
  @HttpCode(202)
  @Permission('anyone')
  @RateLimit(20)
  @KeepsNoAnswer()
  @ApiBody({ type: PublicDigestInput })
  @ApiAcceptedResponse({ description: 'The same for every address' })
  ask(@Body() input: unknown): Promise<void> {
    return this.publicDigests.ask(input);
  }

  /** With the token of that mail's link, as often as it is asked. */
  @Post('confirmation')
  @HttpCode(200)
  @Permission('anyone')
  @RateLimit(20)
  @KeepsNoAnswer()
  @ApiBody({ type: PublicDigestConfirmationInput })
  @ApiOkResponse({ type: PublicDigestResponse })
  confirm(@Body() input: unknown): Promise<PublicDigestResponse> {
    return this.publicDigests.confirm(input);
  }
}

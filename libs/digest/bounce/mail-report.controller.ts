import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Permission, RateLimit, TakesMail } from '#libs/platform';
import { MailReportService } from './mail-report.service.js';

@ApiTags('digest')
@Controller('api/v1/mail-reports')
export class MailReportController {
  constructor(private readonly reports: MailReportService) {}

  /**
   * A delivery status notification (RFC 3464) or a feedback report (RFC 5965), whole, as a mail server hands it on, at most 1 MB. The token is
   * MAIL_REPORT_SECRET of the configuration. What is about no digest of ours is taken as well, and changes nothing.
   */
  @Post()
  @HttpCode(202)
  @Permission('mail_report.bring')
  @TakesMail()
  // A large run comes back within minutes, and all of it from one relay.
  @RateLimit(3000)
  @ApiConsumes('message/rfc822')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ description: 'Taken' })
  async receive(@Headers('authorization') authorization: string | undefined, @Body() message: unknown): Promise<void> {
    return this.reports.receive(authorization, message);
  }
}

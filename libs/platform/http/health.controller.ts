import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Metrics } from '../metrics/metrics.js';
import { Permission } from './permission.js';
import { Readiness } from './readiness.js';

/** For load balancers and monitoring: nothing here tells of anyone's data. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs; a database that is away is no reason to end it. */
  @Get('health/live')
  @Permission('anyone')
  live() {
    return { status: 'alive' };
  }

  /** 503 while requests would fail. */
  @Get('health/ready')
  @Permission('anyone')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.readiness.report();
    if (report.status !== 'ready') reply.status(503);
    return report;
  }

  @Get('metrics')
  @Permission('anyone')
  async figures(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.header('content-type', this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}

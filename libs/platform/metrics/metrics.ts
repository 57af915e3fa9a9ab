import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus may ask of this process. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'tandem_http_request_seconds',
    help: 'Requests by route pattern, method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly jobs = new Histogram({
    name: 'tandem_job_seconds',
    help: 'Jobs by name and outcome (done, failed, dead)',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120],
    registers: [this.registry],
  });

  private readonly mails = new Counter({
    name: 'tandem_mails_total',
    help: 'Messages by outcome (sent, refused, failed)',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  private readonly mailReports = new Counter({
    name: 'tandem_mail_reports_total',
    help: 'What mail servers and readers report of mails, by what came of it (hard, soft, complaint, known, arriving, unplaced, no_report)',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  requestAnswered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  jobEnded(job: string, outcome: 'done' | 'failed' | 'dead', seconds: number): void {
    this.jobs.observe({ job, outcome }, seconds);
  }

  mailEnded(outcome: 'sent' | 'refused' | 'failed'): void {
    this.mails.inc({ outcome });
  }

  mailReported(outcome: 'hard' | 'soft' | 'complaint' | 'known' | 'arriving' | 'unplaced' | 'no_report'): void {
    this.mailReports.inc({ outcome });
  }
}

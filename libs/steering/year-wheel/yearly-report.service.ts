import { Injectable } from '@nestjs/common';
import { type Actor, requireTenant } from '#libs/identity';
import { Clock, Config, Database, DocumentRenderer, type Language, parseInput, path } from '#libs/platform';
import { wordsIn } from '#libs/platform/documents';
import { ReportQuery } from './committee-links.dto.js';
import { wheelPlace } from './committee-row.js';
import { linksOf } from './link-view.js';
import { quarterOf } from './quarter.js';
import { type EntryFace, usedEntries } from './used-entries.js';
import { wheelYear } from './wheel-year.js';
import { type YearReport, yearlyReport } from './yearly-report.js';
import { reportCsv } from './yearly-report-csv.js';
import { reportDocument } from './yearly-report-document.js';

export interface ReportFile {
  name: string;
  type: string;
  language: Language;
  bytes: Buffer;
}

/** The report that a municipality's year wheel makes by itself: a page, a PDF and a table, all of the same. For its own people. */
@Injectable()
export class YearlyReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly renderer: DocumentRenderer,
  ) {}

  async read(actor: Actor, tenant: string, input: unknown): Promise<YearReport> {
    return (await this.asked(actor, tenant, input)).report;
  }

  async csv(actor: Actor, tenant: string, input: unknown): Promise<ReportFile> {
    const { report, language } = await this.asked(actor, tenant, input);
    return {
      name: `${tenant}-${report.year}.csv`,
      type: 'text/csv; charset=utf-8',
      language,
      bytes: Buffer.from(reportCsv(report, language, wordsIn(language), (entry) => this.addressOf(entry))),
    };
  }

  async pdf(actor: Actor, tenant: string, input: unknown): Promise<ReportFile> {
    const { report, language } = await this.asked(actor, tenant, input);
    const address = this.config.PUBLIC_URL + path(language, 'yearReport', { tenant, year: String(report.year) });
    const document = reportDocument(report, language, { address, at: this.clock.now(), addressOf: (entry) => this.addressOf(entry) });
    return { name: `${tenant}-${report.year}.pdf`, type: 'application/pdf', language, bytes: await this.renderer.render('pdf', document) };
  }

  private async asked(actor: Actor, tenant: string, input: unknown): Promise<{ report: YearReport; language: Language }> {
    requireTenant(actor, 'tenant.read_own', tenant);
    const wish = parseInput(ReportQuery, input);
    return this.database.transaction(actor, async (tx) => {
      const place = await wheelPlace(tx, actor, tenant);
      const { year = quarterOf(place.today).year, language = place.language } = wish;
      const wheel = await wheelYear(tx, place, year);
      const links = await linksOf(tx, actor, place, wheel, language);
      const entries = await tx.query<EntryFace>(usedEntries, [wheel.treatments.flatMap((treatment) => treatment.entries)]);
      return { report: yearlyReport({ tenant: { ...place.tenant, language: place.language }, wheel, links, entries }), language };
    });
  }

  private addressOf({ language, tenant, slug }: EntryFace): string {
    return this.config.PUBLIC_URL + path(language, 'entry', { tenant, slug });
  }
}

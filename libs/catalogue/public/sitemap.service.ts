import { Injectable } from '@nestjs/common';
import { anonymous, NetworkService, requireAccess, TenantService } from '#libs/identity';
import { Config, Database, isId, type Language, languages, NotFound, type PageName, path, pathInEveryLanguage } from '#libs/platform';
import { xmlText } from './xml.js';

/** Addresses in one part; the protocol allows 50,000. */
const inPart = 10_000;
const atOnce = 1_000;

const open = `<?xml version="1.0" encoding="utf-8"?>\n`;
const urlset = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';

interface Row {
  id: string;
  slug: string;
  tenant: string;
  language: Language;
  published_at: Date;
  siblings: { language: Language; tenant: string; slug: string }[];
}

/** What search engines may find: the pages that anybody may read, in parts that begin at an entry and are written as they are read. */
@Injectable()
export class SitemapService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantService,
    private readonly networks: NetworkService,
    private readonly config: Config,
  ) {}

  /** The list of parts. */
  async index(): Promise<string> {
    requireAccess(anonymous, 'entry.read');
    const parts = await this.database.read<{ first: string; last: Date }>(
      anonymous,
      `select min(id::text) as first, max(published_at) as last
       from (select id, published_at, (row_number() over (order by id) - 1) / ${inPart} as part
             from entry where is_public and archived_at is null) numbered
       group by part order by part`,
    );
    const listed = [
      ...['pages', 'collections'].map(
        (name) => `<sitemap><loc>${xmlText(`${this.config.PUBLIC_URL}/sitemaps/${name}.xml`)}</loc></sitemap>`,
      ),
      ...parts.map(
        ({ first, last }) =>
          `<sitemap><loc>${xmlText(`${this.config.PUBLIC_URL}/sitemaps/entries-${first}.xml`)}</loc><lastmod>${last.toISOString()}</lastmod></sitemap>`,
      ),
    ];
    return `${open}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${listed.join('\n')}\n</sitemapindex>\n`;
  }

  /** `pages`, `collections` or `entries-<first id>`. */
  part(name: string): AsyncIterable<string> {
    requireAccess(anonymous, 'entry.read');
    if (name === 'collections.xml') return this.collections();
    const first = /^entries-(.+)\.xml$/.exec(name)?.[1];
    if (name !== 'pages.xml' && !isId(first)) throw new NotFound('sitemap');
    return first ? this.entries(first) : this.pages();
  }

  private async *entries(first: string): AsyncGenerator<string> {
    yield open + urlset;
    let after: string | null = null;
    for (let written = 0; written < inPart; written += atOnce) {
      const rows: Row[] = await this.database.read<Row>(
        anonymous,
        `select e.id, e.slug, t.slug as tenant, e.language, e.published_at,
           coalesce((select jsonb_agg(jsonb_build_object('language', s.language, 'tenant', st.slug, 'slug', s.slug) order by s.language)
             from entry s join tenant st on st.id = s.tenant_id
             where s.id <> e.id and s.is_public and s.archived_at is null
               and (s.id = e.translation_of or s.translation_of = coalesce(e.translation_of, e.id))), '[]') as siblings
         from (select * from entry where is_public and archived_at is null and id >= $1 and ($2::uuid is null or id > $2)
               order by id limit ${atOnce}) e
         join tenant t on t.id = e.tenant_id order by e.id`,
        [first, after],
      );
      if (rows.length > 0) yield rows.map((row) => this.entry(row)).join('');
      if (rows.length < atOnce) break;
      after = rows.at(-1)?.id ?? null;
    }
    yield '</urlset>\n';
  }

  private entry({ language, tenant, slug, published_at, siblings }: Row): string {
    const own = { language, address: this.entryAddress(language, tenant, slug) };
    const others = siblings.map((one) => ({ language: one.language, address: this.entryAddress(one.language, one.tenant, one.slug) }));
    return url(own.address, others.length > 0 ? [own, ...others] : [], published_at);
  }

  private entryAddress(language: Language, tenant: string, slug: string): string {
    return this.config.PUBLIC_URL + path(language, 'entry', { tenant, slug });
  }

  /** Some hundreds at most; those that hold something for everybody. */
  private async *collections(): AsyncGenerator<string> {
    yield open + urlset;
    const rows = await this.database.read<Pick<Row, 'slug' | 'tenant' | 'language' | 'published_at'>>(
      anonymous,
      `select c.slug, t.slug as tenant, c.language, c.published_at from collection c join tenant t on t.id = c.tenant_id
       where c.is_public and c.removed_at is null and exists (
         select from collection_item i join entry e on e.id = i.entry_id where i.collection_id = c.id and e.is_public and e.archived_at is null)
       order by c.id limit ${inPart}`,
    );
    for (const { language, tenant, slug, published_at } of rows)
      yield url(this.config.PUBLIC_URL + path(language, 'collection', { tenant, slug }), [], published_at);
    yield '</urlset>\n';
  }

  private async *pages(): AsyncGenerator<string> {
    yield open + urlset;
    for (const name of ['home', 'about', 'catalogue', 'accessibility', 'permissions'] as const) yield this.page(name, {});
    for (const { slug } of await this.tenants.list(anonymous)) yield this.page('municipality', { tenant: slug });
    for (const { slug } of await this.networks.list(anonymous)) yield this.page('network', { network: slug });
    yield '</urlset>\n';
  }

  private page(name: PageName, parameters: Record<string, string>): string {
    const paths = pathInEveryLanguage(name, parameters);
    const all = languages.map((language) => ({ language, address: this.config.PUBLIC_URL + paths[language] }));
    // Whoever reads none of the five: the bare address asks the browser, elsewhere English is the one most read.
    const others = { language: 'x-default' as const, address: this.config.PUBLIC_URL + (name === 'home' ? '/' : paths.en) };
    return all.map(({ address }) => url(address, [...all, others])).join('');
  }
}

function url(address: string, alternates: readonly { language: Language | 'x-default'; address: string }[], changed?: Date): string {
  const others = alternates.map(
    ({ language, address: at }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(at)}"/>`,
  );
  return `<url><loc>${xmlText(address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}${others.join('')}</url>\n`;
}

import { formatDate, translate } from '#libs/platform';
import type { EntryView } from '../entry/entry-view.js';

export const citationFormats = ['text', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const citationTypes: Record<CitationFormat, { type: string; ending: string }> = {
  text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris' },
  csl: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', ending: 'json' },
};

type Cited = Pick<EntryView, 'id' | 'title' | 'summary' | 'tenant' | 'language' | 'version' | 'publishedAt' | 'slug'> & {
  content: { byline: { name: string | null }; licence: string | null };
};

/** How one names a version of an entry elsewhere: as a sentence, or for a program that keeps references. */
export function citation(entry: Cited, address: string, format: CitationFormat): string {
  switch (format) {
    case 'text':
      return text(entry, address);
    case 'bibtex':
      return bibtex(entry, address);
    case 'ris':
      return ris(entry, address);
    case 'csl':
      return `${JSON.stringify([csl(entry, address)], null, 2)}\n`;
  }
}

function text(entry: Cited, address: string): string {
  return `${citedAs(entry)}. ${address}\n`;
}

/** Who, what, whose, which version and when, in the entry's own language. */
export function citedAs({ title, tenant, language, version, publishedAt, content }: Omit<Cited, 'id' | 'summary' | 'slug'>): string {
  const { name } = content.byline;
  const parts = [
    `${name ?? tenant.name}: ${translate(language, 'catalogue.quoted', { words: title })}`,
    ...(name ? [tenant.name] : []),
    translate(language, 'exchange.version', { version }),
    formatDate(language, publishedAt),
  ];
  return parts.join(', ');
}

function bibtex({ title, tenant, language, version, publishedAt, slug, content }: Cited, address: string): string {
  const fields = {
    // A second brace: a municipality is no first and last name.
    author: `{${tex(content.byline.name ?? tenant.name)}}`,
    title: `{${tex(title)}}`,
    organization: tex(tenant.name),
    year: String(publishedAt.getUTCFullYear()),
    month: publishedAt.toISOString().slice(5, 7),
    version: String(version),
    url: address,
    langid: babel[language],
    ...(content.licence && { note: tex(content.licence) }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${tenant.slug}-${slug}-v${version},\n${lines.join('\n')}\n}\n`;
}

const babel = { da: 'danish', nb: 'norwegian', nn: 'nynorsk', sv: 'swedish', en: 'english' } as const;

function tex(text: string): string {
  const signs: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return text.replace(/[\\{}$&#_%~^]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

function ris({ title, summary, tenant, language, version, publishedAt, content }: Cited, address: string): string {
  const lines: [string, string][] = [
    ['TY', 'ELEC'],
    ['AU', content.byline.name ?? tenant.name],
    ['TI', title],
    ['AB', summary],
    ['PB', tenant.name],
    ['PY', String(publishedAt.getUTCFullYear())],
    ['DA', publishedAt.toISOString().slice(0, 10).replaceAll('-', '/')],
    ['ET', String(version)],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`).join('');
}

function csl({ id, title, summary, tenant, language, version, publishedAt, content }: Cited, address: string) {
  const [year, month, day] = publishedAt.toISOString().slice(0, 10).split('-').map(Number);
  return {
    id,
    type: 'webpage',
    title,
    abstract: summary,
    author: [{ literal: content.byline.name ?? tenant.name }],
    publisher: tenant.name,
    version: String(version),
    issued: { 'date-parts': [[year, month, day]] },
    language,
    URL: address,
  };
}

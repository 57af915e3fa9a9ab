import { type Block, plain, type Run, type Words } from '#libs/platform/documents';
import { citedAs } from '../citation/citation.js';
import type { Origin } from '../derivation/own-version.dto.js';
import type { EntryView } from '../entry/entry-view.js';
import { licenceAddress } from '../entry/licence-address.js';

/** How to name it, under which licence it may be passed on, where it stands, and what it was made from. */
export function sourceBlocks(entry: EntryView, address: string, origin: (Origin & { address: string }) | null, t: Words): Block[] {
  const { content, tenant } = entry;
  const licence: Run[] = content.licence
    ? [{ text: `${t('catalogue.entry.licence')}: ` }, { text: content.licence, href: licenceAddress[content.licence] }]
    : plain(t('export.no_licence', { tenant: tenant.name }));
  return [
    { kind: 'heading', level: 2, runs: plain(t('export.source')) },
    paragraph([{ text: `${citedAs(entry)}. ` }, { text: address, href: address }]),
    paragraph(licence),
    ...(origin ? [paragraph(madeFrom(origin, t))] : []),
  ];
}

/** Its title is the way to it, wherever in the sentence it falls. */
function madeFrom({ title, version, tenantName, language, licence, address }: Origin & { address: string }, t: Words): Run[] {
  const place = '\u0000';
  const [before = '', after = ''] = t('own.made_from', { title: place, version, tenant: tenantName }).split(place);
  return [
    ...[{ text: before }, { text: title, href: address, lang: language }, { text: after }],
    ...(licence ? [{ text: ' (' }, { text: licence, href: licenceAddress[licence] }, { text: ')' }] : []),
    { text: '.' },
  ];
}

function paragraph(runs: Run[]): Block {
  return { kind: 'paragraph', runs };
}

import {
  type Language,
  letterLook,
  nameIn,
  path,
  renderBlock,
  type SplicedPart,
  splicedBlock,
  type Transaction,
  translate,
} from '#libs/platform';
import { inLanguage } from './in-language.js';
import { type ChosenItem, detailsKey, type ItemDetails, type Tells } from './item-details.js';

/** A version, told for a reason, in a reader's language. */
export interface FragmentWish {
  item: ChosenItem;
  details: ItemDetails;
  language: Language;
}

export function fragmentKey({ item, details, language }: FragmentWish): string {
  return `${detailsKey(item)}:${item.tells}:${language}:${approvalsOf(details)}`;
}

const kept = { milliseconds: 600_000, most: 2_000 };

/** Items as mails show them, the same for all who read that language: rendered once a day, for all processes. */
export class Fragments {
  private readonly known = new Map<string, { part: SplicedPart; until: number }>();

  constructor(private readonly publicUrl: string) {}

  /** By `fragmentKey`. Nothing is older than a day: a municipality or network may have been renamed, an address moved. */
  async of(tx: Transaction, wishes: readonly FragmentWish[]): Promise<ReadonlyMap<string, SplicedPart>> {
    const found = new Map<string, SplicedPart>();
    const missing = new Map<string, FragmentWish>();
    for (const wish of wishes) {
      const key = fragmentKey(wish);
      const known = this.known.get(key);
      if (known && known.until > tx.now.getTime()) found.set(key, known.part);
      else missing.set(key, wish);
    }
    if (missing.size === 0) return found;
    if (this.known.size + missing.size > kept.most) this.known.clear();
    for (const { key, ...words } of await rendered(tx, missing, this.publicUrl)) {
      const part = splicedBlock(words);
      found.set(key, part);
      this.known.set(key, { part, until: tx.now.getTime() + kept.milliseconds });
    }
    return found;
  }
}

interface Rendered {
  key: string;
  html: string;
  text: string;
}

/** What a process rendered within a day, or this one now; it is kept for the others. */
async function rendered(tx: Transaction, wanted: ReadonlyMap<string, FragmentWish>, publicUrl: string): Promise<Rendered[]> {
  const rows = [...wanted].map(([key, { item, details, language }]) => ({
    key,
    entry_id: item.entry_id,
    version: item.version,
    reason: item.tells,
    language,
    approvals: approvalsOf(details),
  }));
  const there = await tx.query<Rendered>(
    `select w.key, f.html, f.text
     from jsonb_to_recordset($1::jsonb) as w(key text, entry_id uuid, version integer, reason text, language text, approvals text)
       join digest_fragment f using (entry_id, version, reason, language, approvals)
     where f.rendered_at > $2::timestamptz - interval '1 day' and f.look = $3`,
    [JSON.stringify(rows), tx.now, letterLook],
  );
  const known = new Set(there.map(({ key }) => key));
  const made = rows
    .filter(({ key }) => !known.has(key))
    .map((row) => ({ ...row, ...render(wanted.get(row.key) as FragmentWish, publicUrl) }));
  if (made.length > 0)
    await tx.query(
      `insert into digest_fragment (entry_id, version, reason, language, approvals, html, text, rendered_at, look)
       select entry_id, version, reason, language, approvals, html, text, $2, $3
       from jsonb_to_recordset($1::jsonb) as w(entry_id uuid, version integer, reason text, language text, approvals text, html text, text text)
       on conflict (entry_id, version, reason, language, approvals)
         do update set html = excluded.html, text = excluded.text, rendered_at = excluded.rendered_at, look = excluded.look`,
      [JSON.stringify(made), tx.now, letterLook],
    );
  return [...there, ...made];
}

function approvalsOf(details: ItemDetails): string {
  return details.approvals.map(({ slug }) => slug).join(' ');
}

/** «Eksempel · Herning · Godkjent av styringsgruppen i …», under the title in its own language. */
function render({ item, details, language }: FragmentWish, publicUrl: string): { html: string; text: string } {
  const url = publicUrl + path(language, 'entry', { tenant: details.tenant_slug, slug: details.slug });
  const lang = details.language === language ? undefined : details.language;
  const { title, summary } = details;
  const { html, text } = renderBlock({
    kind: 'items',
    items: [{ title, url, meta: metaOf(language, item.tells, details), text: summary, lang }],
  });
  return { html, text };
}

function metaOf(language: Language, tells: Tells, details: ItemDetails): string {
  const kind = translate(language, `digest.kind.${details.kind}`);
  const parts = [kind, details.tenant_name];
  if (tells === 'published' && details.version > 1) parts.push(translate(language, 'digest.new_version'));
  parts.push(
    ...details.approvals.map(({ names }) => `✓ ${translate(language, 'digest.approved_by', { network: nameIn(language, names) })}`),
  );
  if (details.is_machine) parts.push(translate(language, 'machine.mark'));
  if (details.language !== language) parts.push(inLanguage(language, details.language));
  if (details.is_example) parts.push(translate(language, 'digest.example'));
  return parts.join(' · ');
}

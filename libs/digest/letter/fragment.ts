import { type Language, nameIn, path, renderBlock, type Transaction, translate } from '#libs/platform';
import { type ChosenItem, detailsKey, type ItemDetails, type Tells } from './item-details.js';

/** An item as a mail shows it, the same for all who read that language. */
export interface Fragment {
  html: string;
  text: string;
}

/** A version, told for a reason, in a reader's language. */
export interface FragmentWish {
  item: ChosenItem;
  details: ItemDetails;
  language: Language;
}

export function fragmentKey({ item, details, language }: FragmentWish): string {
  return `${detailsKey(item)}:${item.tells}:${language}:${approvalsOf(details)}`;
}

/** Renders what no mail has shown since yesterday, and keeps it: a municipality or network may have been renamed, an address moved. */
export async function fragmentsFor(tx: Transaction, wishes: readonly FragmentWish[], publicUrl: string): Promise<Map<string, Fragment>> {
  const wanted = new Map(wishes.map((wish) => [fragmentKey(wish), wish]));
  const rows = [...wanted].map(([key, { item, details, language }]) => ({
    key,
    entry_id: item.entry_id,
    version: item.version,
    reason: item.tells,
    language,
    approvals: approvalsOf(details),
  }));
  const kept = await tx.query<Fragment & { key: string }>(
    `select w.key, f.html, f.text
     from jsonb_to_recordset($1::jsonb) as w(key text, entry_id uuid, version integer, reason text, language text, approvals text)
       join digest_fragment f using (entry_id, version, reason, language, approvals)
     where f.rendered_at > $2::timestamptz - interval '1 day'`,
    [JSON.stringify(rows), tx.now],
  );
  const fragments = new Map<string, Fragment>(kept.map(({ key, html, text }) => [key, { html, text }]));
  const made = rows
    .filter(({ key }) => !fragments.has(key))
    .map((row) => ({ ...row, ...render(wanted.get(row.key) as FragmentWish, publicUrl) }));
  for (const { key, html, text } of made) fragments.set(key, { html, text });
  if (made.length > 0)
    await tx.query(
      `insert into digest_fragment (entry_id, version, reason, language, approvals, html, text, rendered_at)
       select entry_id, version, reason, language, approvals, html, text, $2
       from jsonb_to_recordset($1::jsonb) as w(entry_id uuid, version integer, reason text, language text, approvals text, html text, text text)
       on conflict (entry_id, version, reason, language, approvals)
         do update set html = excluded.html, text = excluded.text, rendered_at = excluded.rendered_at`,
      [JSON.stringify(made), tx.now],
    );
  return fragments;
}

function approvalsOf(details: ItemDetails): string {
  return details.approvals.map(({ slug }) => slug).join(' ');
}

/** «Eksempel · Herning · Godkjent av styringsgruppen i …», under the title in its own language. */
export function render({ item, details, language }: FragmentWish, publicUrl: string): Fragment {
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
  if (details.is_example) parts.push(translate(language, 'digest.example'));
  return parts.join(' · ');
}

import { Injectable } from '@nestjs/common';
import { type Actor, type SignedIn } from '#libs/identity';
import { Database, type Language, nameIn, path, type Transaction } from '#libs/platform';
import { inOrder, matchingForReader } from '../item/matching.js';
import { type ChosenItem, detailsKey, readDetails } from '../letter/item-details.js';
import { readNames, whyHeading } from '../letter/why.js';
import { Followers } from '../subscription/follower.js';
import { toldTo } from '../subscription/setting-row.js';
import type { PreviewResponse } from './preview.dto.js';

/** What the next mail would hold now: the statement that plans mails, run as the reader, and nothing written. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly followers: Followers,
  ) {}

  /** Worded in `language`, else in the reader's own. */
  async next(actor: Actor, language?: Language | null, link?: string | null): Promise<PreviewResponse> {
    const person = await this.followers.of(actor, link);
    return this.database.transaction(person, (tx) => previewOf(tx, person, language ?? (person.language as Language)));
  }
}

async function previewOf(tx: Transaction, person: SignedIn, language: Language): Promise<PreviewResponse> {
  const chosen = await tx.query<ChosenItem>(
    `with due as (
       select person_id as key, person_id, ${toldTo} as from_position, 9223372036854775807 as to_position, null::bigint[] as only
       from digest_setting s join digest_period p using (rhythm, hour, zone) where person_id = $1),
     ${matchingForReader}
     select key, position, entry_id, version, tells, subscription_id, kind, subject from chosen order by ${inOrder}`,
    [person.personId],
  );
  const details = await readDetails(tx, chosen);
  const names = await readNames(tx, chosen);
  return {
    count: chosen.length,
    items: chosen.flatMap((item) => {
      const found = details.get(detailsKey(item));
      if (!found) return [];
      return {
        why: whyHeading(language, item.kind, item.subject, names),
        entryId: item.entry_id,
        version: item.version,
        news: item.tells,
        kind: found.kind,
        language: found.language,
        title: found.title,
        summary: found.summary,
        tenant: { slug: found.tenant_slug, name: found.tenant_name },
        approvedBy: found.approvals.map((approval) => nameIn(language, approval.names)),
        isMachine: found.is_machine,
        path: path(language, 'entry', { tenant: found.tenant_slug, slug: found.slug }),
      };
    }),
  };
}

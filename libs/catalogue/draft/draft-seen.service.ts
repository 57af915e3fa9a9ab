import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, MaxLength, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { SeenByOthers } from '../claim/claim-outcome.js';
import { seenByOthers } from '../claim/outcome-sql.js';
import type { EntryTenant, EntryView, NetworkName } from '../entry/entry-view.js';
import { type Reader, readers, shownTo } from '../entry/seen-by.js';
import { contentForReaders } from '../publishing/content-for-readers.js';
import type { DraftView } from './draft.dto.js';
import { requireWriting, visibleDraft } from './draft-access.js';
import { draftView, joinedNetworks } from './draft-queries.js';

class SeenAsInput {
  @IsIn([...readers]) as: Reader = 'colleague';
  /** The network's slug, where it is a member of one. */
  @IsOptional() @IsString() @MaxLength(60) network: string | null = null;
}

/** A draft as the finished page that a reader would see once it is shared with them. */
export interface SeenDraft {
  as: Reader;
  network: NetworkName | null;
  entry: EntryView;
  /** The approved version that this reader would be shown first, where it is a tool and there is one. */
  approvedFirst: number | null;
  /** What is there, and not for this reader. */
  leftOut: ('canBeCalled' | 'quotes')[];
  /** Those the responsible tenant can share it with. */
  networks: NetworkName[];
}

interface Facts {
  tenant: EntryTenant;
  first_published_at: Date | null;
  is_example: boolean;
  approved: number | null;
  seenByOthers: SeenByOthers | null;
}

@Injectable()
export class DraftSeenService {
  constructor(private readonly database: Database) {}

  async seenAs(actor: Actor, id: string, input: unknown): Promise<SeenDraft> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const row = await visibleDraft(tx, id);
      requireWriting(actor, row);
      const wish = parseInput(SeenAsInput, input);
      const draft = await draftView(tx, actor, id);
      const networks = await joinedNetworks(tx, row.tenant_id);
      const network = wish.as === 'network' ? (networks.find(({ slug }) => slug === wish.network) ?? networks[0] ?? null) : null;
      if (wish.as === 'network' && !network) throw new NotFound('network');
      const facts = await factsOf(tx, id, wish.as, network);
      const entry = asEntry(tx, draft, wish.as, network, facts);
      const hidden = draft.content.quotes.some(({ person, consent }) => person !== null && consent !== 'given');
      return {
        as: wish.as,
        network,
        entry,
        approvedFirst: entry.kind === 'tool' ? facts.approved : null,
        leftOut: [
          ...(entry.content.canBeCalled.length < draft.content.canBeCalled.length ? (['canBeCalled'] as const) : []),
          ...(hidden ? (['quotes'] as const) : []),
        ],
        networks,
      };
    });
  }
}

/**
 * An approval counts for whoever may read the version it names: for the own tenant any of its networks', for the public a public one. So does
 * what others saw of its results.
 */
async function factsOf(tx: Transaction, id: string, as: Reader, network: NetworkName | null): Promise<Facts> {
  const knownTo = (row: string) => `($2 = 'colleague' or ${row}.is_public
    or ${row}.networks && array(select n.id from network n where n.slug = $3))`;
  const [facts] = await tx.query<Facts>(
    `select jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind, 'country', t.country) as tenant, e.first_published_at, d.is_example,
       (select max(m.version) from entry_mark m join network n on n.id = m.network_id
        where m.entry_id = d.id and m.kind = 'approved' and m.withdrawn_at is null
          and ($2 = 'colleague' or m.is_public or n.slug = $3)) as approved,
       case when e.id is not null then ${seenByOthers(knownTo('o'), knownTo('w'))} end as "seenByOthers"
     from entry_draft d join tenant t on t.id = d.tenant_id left join entry e on e.id = d.id where d.id = $1`,
    [id, as, network?.slug ?? null],
  );
  if (!facts) throw new NotFound('entry');
  return facts;
}

function asEntry(tx: Transaction, draft: DraftView, as: Reader, network: NetworkName | null, facts: Facts): EntryView {
  return {
    ...shownTo(contentForReaders(draft.content), as, facts.seenByOthers ?? { confirmed: [], outcomes: [] }),
    id: draft.id,
    slug: draft.published?.slug ?? '',
    tenant: facts.tenant,
    coOwners: draft.coOwners,
    version: (draft.published?.version ?? 0) + 1,
    newerVersion: null,
    publishedAt: tx.now,
    firstPublishedAt: facts.first_published_at ?? tx.now,
    audience: as === 'colleague' ? 'tenant' : as === 'network' ? 'networks' : 'public',
    networks: network ? [network] : [],
    approvals: [],
    withdrawnApprovals: [],
    inUseBy: 0,
    translations: [],
    isExample: facts.is_example,
    isWithdrawn: false,
    mayEdit: false,
  };
}

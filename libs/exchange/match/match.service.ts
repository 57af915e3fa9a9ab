import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, type Language, NotFound } from '#libs/platform';
import { bestNeeds, bestOffers } from './match.js';
import { asOffering, readCallable, readOthers, readSide } from './match-rows.js';
import type { MatchView } from './match-view.js';
import { reasonInWords } from './reason-words.js';

const shown = 5;

/** What fits a need or an offer: for the people of its tenant. */
@Injectable()
export class MatchService {
  constructor(private readonly database: Database) {}

  /** The best five, as far as both sides may see one another; NotFound to other tenants. Nothing for what has ended. */
  async ofHelp(actor: Actor, id: string, language: Language): Promise<MatchView[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const [known] = isId(id)
        ? await tx.query<{ tenant_id: string }>('select tenant_id from help where id = $1 and tenant_id = any($2)', [id, actor.tenantIds])
        : [];
      if (!known) throw new NotFound('help');
      const help = await readSide(tx, id);
      if (!help) return [];
      const others = await readOthers(tx, help);
      const found =
        help.side === 'need'
          ? bestOffers(help, [...others, ...(await readCallable(tx, help))], shown)
          : bestNeeds(others, await asOffering(tx, help, help.goals), shown);
      return found.map(({ of, score, reasons }) => {
        const about = { id: of.id, title: of.title, language: of.language };
        const isPerson = 'entryId' in of;
        return {
          help: isPerson ? null : about,
          person: isPerson ? { id: of.personId, name: of.name, title: of.titleOf } : null,
          entry: isPerson ? { ...about, id: of.entryId } : null,
          tenant: of.tenant,
          score,
          reasons,
          why: reasons.map((reason) => reasonInWords(language, reason)),
        };
      });
    });
  }
}

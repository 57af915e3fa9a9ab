import { Injectable } from '@nestjs/common';
import { type Actor, coordinatingTenant, recordAudit, requireNetwork } from '#libs/identity';
import { Database, NoTranslator, parseInput, Translator } from '#libs/platform';
import { OtherTranslator } from './errors.js';
import { AgreementInput, type TranslationAgreement } from './post-translation.dto.js';

/** Whether what is written in a network may be sent to the translation service: its coordinators say so, of one service by its name. */
@Injectable()
export class TranslationAgreementService {
  constructor(
    private readonly database: Database,
    private readonly translator: Translator,
  ) {}

  /** The service that was agreed to, while it is the one that is configured: another may not be asked. */
  standing(agreed: string | null): string | null {
    return agreed === this.translator.host ? agreed : null;
  }

  async read(actor: Actor, network: string): Promise<TranslationAgreement> {
    const networkId = requireNetwork(actor, 'thread.read', network);
    const [agreed] = await this.database.read<{ host: string; at: Date }>(
      actor,
      'select host, agreed_at as at from translation_agreement where network_id = $1',
      [networkId],
    );
    return { host: this.translator.host, agreed: agreed ?? null, mayAgree: actor.coordinates.includes(networkId) };
  }

  /** Said again of the same service, it changes nothing. Throws NoTranslator, OtherTranslator. */
  async agree(actor: Actor, network: string, input: unknown): Promise<void> {
    const networkId = requireNetwork(actor, 'network.coordinate', network);
    const { host } = parseInput(AgreementInput, input);
    if (this.translator.host === null) throw new NoTranslator();
    if (host !== this.translator.host) throw new OtherTranslator();
    await this.database.transaction(actor, async (tx) => {
      await tx.query('delete from translation_agreement where network_id = $1 and host <> $2', [networkId, host]);
      const agreed = await tx.execute(
        'insert into translation_agreement (network_id, host, agreed_by, agreed_at) values ($1, $2, $3, $4) on conflict do nothing',
        [networkId, host, actor.personId, tx.now],
      );
      if (agreed === 0) return;
      const tenantId = await coordinatingTenant(tx, actor, networkId);
      await recordAudit(tx, actor, 'network.translation_agreed', tenantId, { networkId, host });
    });
  }

  /** Nothing is sent from now on, and what was made is forgotten. */
  async end(actor: Actor, network: string): Promise<void> {
    const networkId = requireNetwork(actor, 'network.coordinate', network);
    await this.database.transaction(actor, async (tx) => {
      if ((await tx.execute('delete from translation_agreement where network_id = $1', [networkId])) === 0) return;
      await recordAudit(tx, actor, 'network.translation_ended', await coordinatingTenant(tx, actor, networkId), { networkId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Config, Database, type Page } from '#libs/platform';
import { DigestOperator } from './digest-operator.js';
import type { DryPersonResponse, DryRunResponse, RelayResponse, RetryResponse, RunResponse } from './operation.dto.js';

/** A request does not wait longer for a count. */
const patience = 8_000;

/** How digests fare, for operators. */
@Injectable()
export class DigestOperationService {
  private readonly operator: DigestOperator;

  constructor(database: Database, config: Config) {
    this.operator = new DigestOperator(database, config);
  }

  async runs(actor: Actor, input: unknown): Promise<Page<RunResponse>> {
    requireAccess(actor, 'installation.operate');
    return this.operator.runs(input);
  }

  async relay(actor: Actor): Promise<RelayResponse> {
    requireAccess(actor, 'installation.operate');
    return this.operator.relay();
  }

  async retry(actor: Actor, input: unknown): Promise<RetryResponse> {
    requireAccess(actor, 'installation.operate');
    return this.operator.retry(input);
  }

  async dryRun(actor: Actor): Promise<DryRunResponse> {
    requireAccess(actor, 'installation.operate');
    return this.operator.dryRun(patience);
  }

  async dryPeople(actor: Actor, input: unknown): Promise<Page<DryPersonResponse>> {
    requireAccess(actor, 'installation.operate');
    return this.operator.dryPeople(input);
  }
}

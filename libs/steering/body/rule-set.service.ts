import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess } from '#libs/identity';
import { Database, InvalidInput, NotFound, parseInput } from '#libs/platform';
import { type Rules, rulesOf } from '../round/rules.js';
import { lockBody } from './body-access.js';
import { today } from './body-admin.service.js';
import { changedRules } from './changed-rules.js';
import { type MadeRuleSetResponse, RuleSetInput, type RuleSetsResponse } from './rule-set.dto.js';

/** A body's rules, version by version. A round keeps those it opened with. */
@Injectable()
export class RuleSetService {
  constructor(private readonly database: Database) {}

  /** What a body may begin with. */
  presets(): Rules[] {
    return Object.values(rulesOf);
  }

  /** What binds a body is no secret among those who are signed in. */
  async list(actor: Actor, slug: string): Promise<RuleSetsResponse> {
    requireAccess(actor, 'body.read');
    const rows = await this.database.read<{ version: number; rules: Rules; effectiveOn: string; isInForce: boolean }>(
      actor,
      `select r.version, r.rules, r.effective_on::text as "effectiveOn", r.version = (select max(x.version) from rule_set x
         where x.body_id = b.id and x.effective_on <= app.now()::date) as "isInForce"
       from rule_set r join body b on b.id = r.body_id where b.slug = $1 order by r.version desc`,
      [slug],
    );
    if (rows.length === 0) throw new NotFound('body');
    return {
      items: rows.map((row, index) => ({
        ...row,
        isInForce: row.isInForce ?? false,
        changed: changedRules(rows[index + 1]?.rules, row.rules),
      })),
      nextCursor: null,
    };
  }

  /** New rules from a day on: today or later, never back in time. */
  async decide(actor: Actor, slug: string, input: unknown): Promise<MadeRuleSetResponse> {
    return this.database.transaction(actor, async (tx) => {
      const body = await lockBody(tx, actor, slug);
      const { effectiveOn, ...wish } = parseInput(RuleSetInput, withPreset(input));
      const [last] = await tx.query<{ version: number; rules: Rules; on: string }>(
        'select version, rules, effective_on::text as on from rule_set where body_id = $1 order by version desc limit 1',
        [body.id],
      );
      if (effectiveOn < today(tx)) throw new InvalidInput({ effectiveOn: ['not_in_the_past'] });
      if (last && effectiveOn < last.on) throw new InvalidInput({ effectiveOn: ['before_last_rules'] });
      if (wish.preset === 'association' && !wish.ruleText) throw new InvalidInput({ ruleText: ['isNotEmpty'] });
      const rules: Rules = { ...wish };
      // Pressed twice: the same rules are no new version.
      if (last && last.on === effectiveOn && changedRules(last.rules, rules).length === 0) return { version: last.version };
      const version = (last?.version ?? 0) + 1;
      await tx.query('insert into rule_set (body_id, version, rules, effective_on) values ($1, $2, $3, $4)', [
        body.id,
        version,
        JSON.stringify(rules),
        effectiveOn,
      ]);
      await recordAudit(tx, actor, 'body.rules_decided', body.tenant_id, { bodyId: body.id, version: String(version) });
      return { version };
    });
  }
}

/** What was left out is as the preset has it. */
function withPreset(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const preset = Object.hasOwn(rulesOf, String((input as Rules).preset)) ? rulesOf[(input as Rules).preset] : {};
  return { ...preset, ...input };
}

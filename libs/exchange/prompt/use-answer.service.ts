import { Injectable } from '@nestjs/common';
import { EntryMarks, shareOutcomes } from '#libs/catalogue';
import { Config, Database, dayOf, defineSystemTask, NotFound, parseInput, readToken, type Transaction } from '#libs/platform';
import { type AdoptionRow, adoptionById, insertStep } from '../adoption/adoption-row.js';
import { type AdoptionState, sharedOf, statesInUse } from '../adoption/adoption-state.js';
import { toldOfState } from '../adoption/told-of-state.js';
import { usePromptPurpose } from './send-use-prompt.job.js';
import { UseAnswerInput } from './use-answer.dto.js';
import { stateAfter, type UseAnswer } from './use-answer.js';

const answerTask = defineSystemTask(
  'exchange.answer-about-use',
  'whoever holds a mail’s link may say what became of the use, without signing in',
);
/** What a mail asked is answered within so many days; later it is the page's. */
const answeredFor = 366;

/** What a mail asks. */
export interface UseQuestion {
  adoptionId: string;
  tenant: { slug: string; name: string; language: string };
  title: string;
  titleLanguage: string;
  months: number;
  usedFrom: string;
  state: AdoptionState;
  learned: string;
  /** What was said already. */
  answer: UseAnswer | null;
}

type Row = UseQuestion & { askedAbout: AdoptionState; personId: string | null; recordedBy: string | null };

/** Answers the mail after six or twelve months by its link, for as long as its reader belongs to the tenant. */
@Injectable()
export class UseAnswerService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly marks: EntryMarks,
  ) {}

  /** Changes nothing: mail scanners follow links. NotFound for what is no link of such a mail, or no longer. */
  async show(token: string): Promise<UseQuestion> {
    const promptId = this.read(token);
    return this.database.system(answerTask, async (tx) => {
      const { askedAbout, personId, recordedBy, ...question } = await askedBy(tx, promptId);
      return question;
    });
  }

  /** As often as it is pressed; the last answer counts. */
  async act(token: string, input: unknown): Promise<void> {
    const promptId = this.read(token);
    return this.database.system(answerTask, async (tx) => {
      const asked = await askedBy(tx, promptId);
      const { answer, learned } = parseInput(UseAnswerInput, input);
      const before = (await adoptionById(tx, asked.adoptionId)) as AdoptionRow;
      const state = stateAfter(answer, before.state, asked.askedAbout);
      const since = state === before.state ? before.since : dayOf(tx.now, 'Europe/Oslo');
      const now = { ...before, state, since, learned: learned ?? before.learned };
      await tx.query('update use_prompt set answer = $2, answered_at = $3 where id = $1', [promptId, answer, tx.now]);
      if (state === before.state && now.learned === before.learned) return;
      await tx.query('update adoption set state = $2, since = $3, learned = $4, updated_at = $5 where id = $1', [
        now.id,
        state,
        since,
        now.learned,
        tx.now,
      ]);
      await insertStep(tx, { ...now, words: toldOfState(state, now), recordedBy: asked.personId });
      await this.mark(tx, now, asked.recordedBy);
      await shareOutcomes(tx, { adoptionId: now.id, entryId: now.entryId, tenantId: now.tenantId, ...sharedOf(now) });
      await tx.publish({
        type: 'adoption.recorded',
        actorId: asked.personId,
        tenantId: now.tenantId,
        audience: { tenantIds: [now.tenantId], networkIds: now.networks, isPublic: now.isPublic },
        subjects: { adoptionId: now.id, entryId: now.entryId, version: String(now.version), state },
      });
    });
  }

  private async mark(tx: Transaction, { id, state, ...use }: AdoptionRow, recordedBy: string | null): Promise<void> {
    if (!statesInUse.includes(state)) return this.marks.withdraw(tx, 'in_use', id);
    const { entryId, version, tenantId, networks, isPublic } = use;
    return this.marks.use(tx, { entryId, version, tenantId, recordedBy, adoptionId: id, networks, isPublic });
  }

  private read(token: string): string {
    const promptId = readToken(this.config.TANDEM_SECRET, usePromptPurpose, token);
    if (!promptId) throw new NotFound('link');
    return promptId;
  }
}

async function askedBy(tx: Transaction, promptId: string): Promise<Row> {
  const [row] = await tx.query<Row>(
    `select a.id as "adoptionId", json_build_object('slug', t.slug, 'name', t.name, 'language', t.language) as tenant, v.title,
       v.content ->> 'language' as "titleLanguage", p.months, a.used_from::text as "usedFrom", a.state, a.learned, p.answer,
       p.state as "askedAbout", p.person_id as "personId", a.recorded_by as "recordedBy"
     from use_prompt p join adoption a on a.id = p.adoption_id join tenant t on t.id = p.tenant_id
       join entry_version v on v.entry_id = a.entry_id and v.number = a.version
     where p.id = $1 and p.asked_at > $2::timestamptz - interval '${answeredFor} days'
       and (p.person_id is null or exists (select from membership m
         where m.person_id = p.person_id and m.tenant_id = p.tenant_id and m.ended_at is null))`,
    [promptId, tx.now],
  );
  if (!row) throw new NotFound('link');
  return row;
}

import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  HandlesJob,
  type JobHandler,
  type Language,
  type Letter,
  Mailer,
  passOverRefused,
  path,
  type Transaction,
  translate,
  writeLetter,
} from '#libs/platform';
import { editorsOf, releaseMail } from '../publishing/release-mail.js';
import { leadOf } from './lead.js';
import { sendCollectionQuestion } from './send-collection-question.job.js';

interface Question {
  tenantId: string;
  tenantName: string;
  title: string;
  introduction: string;
  language: Language;
  /** Null when the person is gone. */
  askedBy: string | null;
}

/** One letter to each editor; a question that was answered meanwhile needs none. */
@HandlesJob(sendCollectionQuestion)
@Injectable()
export class CollectionQuestionHandler implements JobHandler<{ collectionId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ collectionId }: { collectionId: string }): Promise<void> {
    const plan = await this.database.system(releaseMail, async (tx) => {
      const question = await openQuestion(tx, collectionId);
      return question && { question, editors: await editorsOf(tx, question.tenantId) };
    });
    if (!plan) return;
    for (const { personId, email, language } of plan.editors) {
      const letter = writeLetter(language, letterOf(language, collectionId, plan.question, this.config.PUBLIC_URL));
      await this.mailer.send({ id: `collection-${collectionId}-${personId}`, to: email, ...letter }).catch(passOverRefused);
    }
    await this.database.system(releaseMail, (tx) =>
      tx.query('update collection_draft set editors_told_at = $2 where id = $1 and editors_told_at is null', [collectionId, tx.now]),
    );
  }
}

async function openQuestion(tx: Transaction, collectionId: string): Promise<Question | null> {
  const [row] = await tx.query<Question>(
    `select d.tenant_id as "tenantId", t.name as "tenantName", d.content->>'title' as title, d.content->>'introduction' as introduction,
       d.content->>'language' as language, p.name as "askedBy"
     from collection_draft d join tenant t on t.id = d.tenant_id left join person_profile p on p.person_id = d.asked_by
     where d.id = $1 and d.asked_by is not null and d.editors_told_at is null and d.deleted_at is null for update of d`,
    [collectionId],
  );
  return row ?? null;
}

function letterOf(language: Language, collectionId: string, question: Question, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const lead = t('collection.mail.lead', { name: question.askedBy ?? t('catalogue.mail.someone'), tenant: question.tenantName });
  return {
    subject: t('collection.mail.subject', { title: question.title }),
    preheader: lead,
    heading: t('collection.mail.heading'),
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'quote', text: leadOf(question.introduction) || question.title, by: question.title, lang: question.language },
      {
        kind: 'button',
        label: t('catalogue.mail.ask.button'),
        url: `${publicUrl}${path(language, 'collectionEditor', { collection: collectionId })}#publish`,
      },
    ],
    footer: { why: t('catalogue.mail.ask.why', { tenant: question.tenantName }), links: [] },
  };
}

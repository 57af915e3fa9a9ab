import { type Language, type Letter, path, translate } from '#libs/platform';

/** What a letter about a release says, whoever gets it. */
export interface ReleaseFacts {
  requestId: string;
  draftId: string;
  title: string;
  summary: string;
  textLanguage: Language;
  tenantSlug: string;
  tenantName: string;
  /** Null when the person is gone. */
  askedBy: string | null;
  answeredBy: string | null;
  answer: 'published' | 'declined' | null;
  reason: string | null;
  /** The published entry's slug. */
  slug: string | null;
}

/** To each editor: one question, one button. */
export function releaseQuestion(language: Language, facts: ReleaseFacts, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const name = facts.askedBy ?? t('catalogue.mail.someone');
  const lead = t('catalogue.mail.ask.lead', { name, tenant: facts.tenantName });
  return {
    subject: t('catalogue.mail.ask.subject', { title: facts.title }),
    preheader: lead,
    heading: t('catalogue.mail.ask.heading'),
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'quote', text: facts.summary, by: facts.title, lang: facts.textLanguage },
      { kind: 'button', label: t('catalogue.mail.ask.button'), url: publicUrl + path(language, 'release', { request: facts.requestId }) },
    ],
    footer: { why: t('catalogue.mail.ask.why', { tenant: facts.tenantName }), links: [] },
  };
}

/** To the author: it is public, or it came back with a reason. */
export function releaseAnswer(language: Language, facts: ReleaseFacts, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const name = facts.answeredBy ?? t('catalogue.mail.someone');
  const footer = { why: t('catalogue.mail.answer.why'), links: [] };
  if (facts.answer === 'published' && facts.slug) {
    const subject = t('catalogue.mail.published.subject', { title: facts.title });
    const lead = t('catalogue.mail.published.lead', { name });
    const url = publicUrl + path(language, 'entry', { tenant: facts.tenantSlug, slug: facts.slug });
    const button = { kind: 'button', label: t('catalogue.mail.published.button'), url } as const;
    return { subject, preheader: lead, heading: subject, blocks: [{ kind: 'paragraph', text: lead }, button], footer };
  }
  const subject = t('catalogue.mail.declined.subject', { title: facts.title });
  const lead = t('catalogue.mail.declined.lead', { name });
  return {
    subject,
    preheader: lead,
    heading: subject,
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'quote', text: facts.reason ?? '', by: name },
      {
        kind: 'button',
        label: t('catalogue.mail.declined.button'),
        url: publicUrl + path(language, 'editor', { entry: facts.draftId }),
      },
    ],
    footer,
  };
}

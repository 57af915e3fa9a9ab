import { type Language, type Letter, path, translate } from '#libs/platform';

export interface ContactFacts {
  title: string;
  textLanguage: Language;
  tenantSlug: string;
  slug: string;
  fromName: string;
  fromEmail: string;
  /** Of somebody who was signed in. */
  fromTenant: string | null;
  body: string;
}

/** To the contact of an entry: who asks, what, and that an answer goes straight to them. */
export function contactLetter(language: Language, facts: ContactFacts, publicUrl: string): Letter {
  const t = (key: string, args?: Record<string, string>) => translate(language, key, args);
  const who = facts.fromTenant ? `${facts.fromName}, ${facts.fromTenant}` : facts.fromName;
  const lead = t('contact.mail.lead', { who, title: facts.title });
  return {
    subject: t('contact.mail.subject', { title: facts.title }),
    preheader: lead,
    heading: t('contact.mail.heading'),
    blocks: [
      { kind: 'paragraph', text: lead },
      { kind: 'quote', text: facts.body, by: who },
      { kind: 'button', label: t('contact.mail.button', { name: facts.fromName }), url: `mailto:${encodeURIComponent(facts.fromEmail)}` },
      { kind: 'small', text: t('contact.mail.answer', { email: facts.fromEmail }) },
    ],
    footer: {
      why: t('contact.mail.why'),
      links: [{ label: facts.title, url: publicUrl + path(facts.textLanguage, 'entry', { tenant: facts.tenantSlug, slug: facts.slug }) }],
    },
  };
}

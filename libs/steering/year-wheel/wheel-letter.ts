import { type Block, formatDate, type Language, type Letter, nameIn, path, translate } from '#libs/platform';
import { quarterPath } from './agenda-text.js';
import { outcomes } from './outcome.js';
import type { WheelQuarter } from './wheel-view.js';

interface About {
  /** As the secretary may read it. */
  found: WheelQuarter;
  /** An ISO day. */
  meetingOn: string;
  /** Where links begin. */
  base: string;
}

/** Two weeks before the meeting: three suggestions, each with why, and the text that the agenda can begin with. */
export function agendaLetter(language: Language, { found, meetingOn, base }: About): Letter {
  const { suggestions, committee, ready, tenant } = found;
  const { t, name, day, quarter } = words(language, found, meetingOn);
  const page = base + quarterPath(language, tenant.slug, committee.slug, found);
  const written = found.treatment?.agenda ? found.treatment.language : committee.language;
  const lang = written === language ? undefined : written;
  return {
    subject: t('wheel.mail.agenda.subject', { committee: name, day }),
    preheader: t('wheel.mail.agenda.preheader', { count: suggestions.length }),
    heading: t('wheel.mail.agenda.heading', { committee: name, day }),
    blocks: [
      { kind: 'paragraph', text: t('wheel.mail.agenda.text', { ...quarter, committee: name }) },
      ...(suggestions.length > 0 ? suggested(language, found, base) : []),
      { kind: 'heading', text: t('wheel.agenda') },
      { kind: 'quote', text: `${ready.title}\n\n${ready.agenda}`, lang },
      { kind: 'button', label: t('wheel.word'), url: `${page}?word=1` },
      { kind: 'button', label: t('wheel.mail.agenda.change'), url: page },
    ],
    footer: { why: t('wheel.mail.why', { committee: name, tenant: tenant.name }), links: [] },
  };
}

function suggested(language: Language, { suggestions, committee }: WheelQuarter, base: string): Block[] {
  const lang = committee.language === language ? undefined : committee.language;
  return [
    { kind: 'heading', text: translate(language, 'wheel.suggested') },
    ...suggestions.flatMap(({ entry, why }): Block[] => [
      {
        kind: 'items',
        items: [
          {
            title: entry.title,
            url: base + path(language, 'entry', { tenant: entry.tenant, slug: entry.slug }),
            meta: entry.tenantName,
            ...(entry.language !== language && { lang: entry.language }),
          },
        ],
      },
      { kind: 'paragraph', text: why, lang },
    ]),
  ];
}

/** The day after: what became of it, by one press, without signing in. Each link shows a page; its button answers. */
export function afterwardsLetter(language: Language, { found, meetingOn, base, token }: About & { token: string }): Letter {
  const { t, name, day, quarter } = words(language, found, meetingOn);
  return {
    subject: t('wheel.mail.afterwards.subject', { committee: name, day }),
    preheader: t('wheel.mail.afterwards.preheader'),
    heading: t('wheel.mail.afterwards.heading', { committee: name, day }),
    blocks: [
      { kind: 'paragraph', text: t('wheel.mail.afterwards.text', quarter) },
      ...outcomes.map(
        (status): Block => ({
          kind: 'button',
          label: t(`wheel.status.${status}`),
          url: base + path(language, 'wheelAnswer', { token }, { status }),
        }),
      ),
      { kind: 'small', text: t('wheel.mail.afterwards.link') },
    ],
    footer: { why: t('wheel.mail.why', { committee: name, tenant: found.tenant.name }), links: [] },
  };
}

function words(language: Language, { committee, quarter, year }: WheelQuarter, meetingOn: string) {
  return {
    t: (key: string, args?: Record<string, string | number>) => translate(language, key, args),
    name: nameIn(language, committee.names),
    day: formatDate(language, `${meetingOn}T12:00:00Z`),
    quarter: { quarter, year: String(year) },
  };
}

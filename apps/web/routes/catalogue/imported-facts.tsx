import type { ReactNode } from 'react';
import type { ImportedDraft } from '#libs/catalogue';
import { formatMoney, formatPartialDate, hasMessage, languageNames } from '#libs/platform/i18n';
import { GoalList } from '../../kit/goal-list.js';
import { useLanguage, useT } from '../../kit/language.js';

/** What an importer read: of a draft that was made at once, or of an import that is still to be saved. */
export type Reading = Pick<ImportedDraft, 'content' | 'guesses' | 'open'> & {
  dropped: readonly { what: string; text: string; count?: number }[];
  kindGuess: { kind: NonNullable<ImportedDraft['content']['kind']>; reason: string; evidence: string | null } | null;
};

/** What the importer made of the text, each place with its reason. */
export function ImportedFacts({ reading }: { reading: Reading }) {
  const t = useT();
  const language = useLanguage();
  const { content, kindGuess } = reading;
  const own = (text: string | null) => text && <span lang={content.language}>{text}</span>;
  const list = (items: readonly ReactNode[]) =>
    items.length > 0 && (
      <ul className="link-list">
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    );
  const kind = content.kind
    ? t(`catalogue.kind.${content.kind}`)
    : kindGuess && t('catalogue.imported.kind_guess', { kind: t(`catalogue.kind.${kindGuess.kind}`) });
  const rows: [place: string, shown: ReactNode][] = [
    ['kind', kind],
    ['title', content.title && <strong lang={content.language}>{content.title}</strong>],
    ['summary', own(content.summary)],
    ['language', languageNames[content.language]],
    ['byline', own([content.byline.name, content.byline.unit].filter(Boolean).join(', '))],
    ['goals', content.goals.length > 0 && <GoalList goals={content.goals} column />],
    ['status', content.status && t(`catalogue.status.${content.status}`)],
    [
      'sections',
      list(
        content.sections.map(({ heading, role, body }) => own(heading) || (role ? t(`catalogue.section.${role}`) : own(beginning(body)))),
      ),
    ],
    [
      'milestones',
      list(
        content.milestones.map(({ date, text }) => (
          <>
            {formatPartialDate(language, date)}: {own(text)}
          </>
        )),
      ),
    ],
    [
      'resources',
      list(
        content.resources.map(({ amount, currency, period, permanent }) => (
          <>
            {amount !== null && currency ? formatMoney(language, amount, currency) : amount}
            {period && ` ${t(`catalogue.period.${period}`)}`}
            {permanent !== null && `, ${permanent ? t('catalogue.entry.permanent') : t('catalogue.entry.not_permanent')}`}
          </>
        )),
      ),
    ],
    ['figures', list(content.figures.map(({ value, unit, label }) => own([value, unit, `(${label})`].filter(Boolean).join(' '))))],
    ['claims', list(content.claims.map(({ statement }) => own(statement)))],
    ['actorGroups', content.actorGroups.map((group) => t(`catalogue.actor_group.${group}`)).join(' · ')],
    ['municipalRoles', content.municipalRoles.map((role) => t(`catalogue.role.${role}`)).join(' · ')],
    ['activityTypes', content.activityTypes.map((type) => t(`catalogue.activity.${type}`)).join(' · ')],
    ['dimensions', content.dimensions.map((one) => t(`catalogue.dimension.${one}`)).join(' · ')],
    ['partners', list(content.partners.map(({ name }) => own(name)))],
    [
      'quotes',
      list(
        content.quotes.map(({ text, person, title, language: spoken }) => (
          <>
            <q lang={spoken}>{text}</q>
            {(person || title) && ` ${[person, title].filter(Boolean).join(', ')}`}
            {spoken !== content.language && ` (${languageNames[spoken]})`}
          </>
        )),
      ),
    ],
    ['licence', content.licence],
    ['links', list(content.links.map(({ label, url }) => own(label || url)))],
    ['contact', own([content.contact.name, content.contact.title, content.contact.mailbox].filter(Boolean).join(', '))],
  ];
  return (
    <dl className="facts facts-wide">
      {rows
        .filter(([, shown]) => shown)
        .map(([place, shown]) => (
          <div key={place}>
            <dt>{t(`import.place.${place}`)}</dt>
            <dd suppressHydrationWarning>
              {shown}
              <Reasons reading={reading} place={place} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Places whose words are the words of the text already. */
const saysItself = new Set(['title', 'summary', 'sections', 'milestones', 'quotes', 'claims', 'links', 'byline', 'language']);

function Reasons({ reading: { content, guesses, kindGuess }, place }: { reading: Reading; place: string }) {
  const t = useT();
  const language = useLanguage();
  const reasons = new Map<string, string | null>();
  for (const guess of guesses.filter((one) => one.place.split('.')[0] === place))
    if (!reasons.has(guess.reason)) reasons.set(guess.reason, guess.evidence);
  if (place === 'kind' && content.kind === null && kindGuess) reasons.set(kindGuess.reason, kindGuess.evidence);
  return [...reasons]
    .filter(([reason]) => hasMessage(language, `import.reason.${reason}`))
    .map(([reason, evidence]) => (
      <div key={reason} className="quiet small break-anywhere">
        {t(`import.reason.${reason}`)}{' '}
        {evidence && !saysItself.has(place) && <span lang={content.language}>{t('catalogue.quoted', { words: evidence })}</span>}
      </div>
    ));
}

/** A section without a heading goes by its first words. */
function beginning(body: string): string {
  return body.length > 60 ? `${body.slice(0, 60).replace(/\s+\S*$/, '')} …` : body;
}

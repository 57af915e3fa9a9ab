import type { ReactNode } from 'react';
import type { DraftView } from '#libs/catalogue';
import { formatMoney, formatPartialDate, hasMessage, languageNames } from '#libs/platform/i18n';
import { GoalList } from '../../kit/goal-list.js';
import { useLanguage, useT } from '../../kit/language.js';

/** What the importer made of the text, each place with its reason. */
export function ImportedFacts({ draft }: { draft: DraftView }) {
  const t = useT();
  const language = useLanguage();
  const { content, source } = draft;
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
    : source?.kindGuess && t('catalogue.imported.kind_guess', { kind: t(`catalogue.kind.${source.kindGuess.kind}`) });
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
              <Reasons draft={draft} place={place} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Reasons({ draft, place }: { draft: DraftView; place: string }) {
  const t = useT();
  const language = useLanguage();
  const reasons = new Set(draft.guesses.filter((guess) => guess.place.split('.')[0] === place).map(({ reason }) => reason));
  const kindGuess = draft.content.kind === null && draft.source?.kindGuess;
  if (place === 'kind' && kindGuess) reasons.add(kindGuess.reason);
  return [...reasons]
    .filter((reason) => hasMessage(language, `import.reason.${reason}`))
    .map((reason) => (
      <div key={reason} className="quiet small">
        {t(`import.reason.${reason}`)}
      </div>
    ));
}

/** A section without a heading goes by its first words. */
function beginning(body: string): string {
  return body.length > 60 ? `${body.slice(0, 60).replace(/\s+\S*$/, '')} …` : body;
}

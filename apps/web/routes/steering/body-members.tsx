import { formatDate, nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { BodyDrafts } from './body-drafts.js';
import { BodyHistory } from './body-history.js';
import { BodyLinks } from './body-links.js';
import { BodyRules, presetOf } from './body-rules.js';
import { BodySeats } from './body-seats.js';
import { bodyTrail, ownerTrail } from './body-trail.js';

export const loader = page(async ({ services, actor, param }) => {
  const slug = param('body');
  const [body, rules] = await Promise.all([
    services.bodyMembers.read(actor, slug),
    actor.personId === null ? null : services.ruleSets.list(actor, slug),
  ]);
  const drafts = actor.personId !== null && body.kind === 'working_group' ? await services.workingDrafts.list(actor, slug) : [];
  return { body, drafts, rules: rules?.items ?? [] };
});

/** Who sits in a body and who sat before, what it is for, and by which rules it decides. */
export default function BodyMembers({ loaderData: { body, drafts, rules } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const name = nameIn(language, body.names);
  const vacant = body.seats.filter(({ isVacant }) => isVacant).length;
  const preset = presetOf(rules);
  const facts = [
    { term: t('bodies.abbreviation'), description: body.abbreviation },
    { term: t('bodies.secretary'), description: body.secretary && (body.secretary.name ?? t('bodies.no_longer_named')) },
  ];
  return (
    <Page
      title={`${name}: ${t('bodies.title')}`}
      trail={body.showsPeople ? bodyTrail(language, body) : ownerTrail(language, body)}
      kicker={t(`bodies.kind.${body.kind}`)}
    >
      <div className="stack stack-large">
        {body.showsPeople && <BodyLinks body={body.slug} current="members" isForBodyAlone={body.statutory && body.tenant !== null} />}
        {body.endedOn && <Notice title={t('bodies.ended', { date: formatDate(language, body.endedOn) })} />}
        {body.statutory && <p className="quiet">{t('bodies.statutory')}</p>}
        {facts.some(({ description }) => description) && <Facts facts={facts} />}
        {(body.mayManage || body.mayKeep) && !body.endedOn && (
          <p>
            <ButtonLink weight="secondary" to={path(language, 'bodySettings', { body: body.slug })}>
              {t('bodies.settings')}
            </ButtonLink>
          </p>
        )}
        <section aria-labelledby="seats" className="stack">
          <h2 id="seats">{t('bodies.seats')}</h2>
          <p className="quiet">
            {body.seats.length === 0 ? t('bodies.no_seats') : t('bodies.seats_count', { count: body.seats.length })}
            {vacant > 0 && ` · ${t('bodies.vacant_count', { count: vacant })}`}
          </p>
          {!body.showsPeople && body.seats.length > 0 && <p className="quiet">{t('bodies.outside')}</p>}
          {body.seats.length > 0 && <BodySeats body={body} preset={preset} />}
        </section>
        <Mandate text={nameIn(language, body.mandates)} />
        {body.plan.length > 0 && (
          <section aria-labelledby="plan" className="stack">
            <h2 id="plan">{t('bodies.plan')}</h2>
            <ul>
              {body.plan.map(({ due, text, done }) => (
                <li key={due + text}>
                  <span suppressHydrationWarning>{formatDate(language, due)}</span>: {text}
                  {done && <span className="quiet"> ({t('bodies.plan_done')})</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <BodyDrafts drafts={drafts} />
        <BodyHistory body={body} preset={preset} />
        <BodyRules versions={rules} />
      </div>
    </Page>
  );
}

function Mandate({ text }: { text: string }) {
  const t = useT();
  if (!text) return null;
  return (
    <section aria-labelledby="mandate" className="stack">
      <h2 id="mandate">{t('bodies.mandate')}</h2>
      <p className="written">{text}</p>
    </section>
  );
}

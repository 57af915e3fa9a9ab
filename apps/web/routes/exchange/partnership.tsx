import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { PartnershipActor } from './partnership-actor.js';
import { ActorForm, actorFrom, newActorFrom } from './partnership-actor-form.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  partnership: await services.partnershipReading.read(actor, param('partnership')),
  done: query.get('done'),
}));

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const partnership = param('partnership');
  const [verb = '', id = ''] = intent.split(':');
  if (verb === 'add') await services.partnershipActors.add(actor, partnership, newActorFrom({ text }));
  if (verb === 'change') await services.partnershipActors.change(actor, id, actorFrom({ text }));
  if (verb === 'ask') await services.partnershipActors.ask(actor, id);
  if (verb === 'remove') await services.partnershipActors.remove(actor, id);
  const promised = { what: text('what'), dueOn: text('dueOn') || null };
  if (verb === 'promise') await services.partnershipPromises.add(actor, id, promised);
  if (verb === 'reword') await services.partnershipPromises.change(actor, id, promised);
  if (verb === 'settle') await services.partnershipPromises.settle(actor, id, { state: text('state'), outcome: text('outcome') });
  if (verb === 'unpromise') await services.partnershipPromises.remove(actor, id);
  throw redirect(path(language, 'partnership', { partnership }, { done: verb === 'ask' ? 'asked' : 'changed' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** What actors are together for, and who of them said yes; those who write for its tenant ask the others here. */
export default function Partnership({ loaderData: { partnership, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { entry, partners, mayWrite } = partnership;
  const lang = foreign(partnership.language);
  return (
    <Page
      title={partnership.title}
      titleLanguage={lang}
      trail={[{ to: path(language, 'municipality', { tenant: partnership.tenant.slug }), label: partnership.tenant.name }]}
      kicker={
        <>
          {t('partnership.one')}{' '}
          <Tag tone={partnership.state === 'active' ? 'success' : 'plain'}>{t(`partnership.state.${partnership.state}`)}</Tag>{' '}
          {partnership.isExample && <Tag>{t('places.example')}</Tag>}
        </>
      }
    >
      <div className="stack stack-large">
        {done === 'begun' && <Notice kind="success" live title={t('partnership.done.begun')} />}
        {done === 'changed' && <Notice kind="success" live title={t('project.done.changed')} />}
        {done === 'asked' && <Notice kind="success" live title={t('partnership.done.asked')} />}
        {partnership.purpose && (
          <p className="lead project-purpose" lang={lang}>
            {partnership.purpose}
          </p>
        )}
        {partnership.goals.length > 0 && <GoalList goals={partnership.goals} linked />}
        {entry && (
          <p>
            {t('partnership.grew_from')}{' '}
            <Link to={path(language, 'entry', { tenant: entry.tenant, slug: entry.slug })} lang={foreign(entry.language)}>
              {entry.title}
            </Link>
          </p>
        )}
        {mayWrite && (
          <p>
            <ButtonLink to={path(language, 'changePartnership', { partnership: partnership.id })} weight="secondary">
              {t('partnership.change')}
            </ButtonLink>
          </p>
        )}
        <section aria-labelledby="actors" className="stack">
          <h2 id="actors">{t('partnership.actors')}</h2>
          {partners.length === 0 ? (
            <EmptyState title={t('partnership.nobody')}>
              <p>{mayWrite ? t('partnership.nobody_write') : t('partnership.nobody_read')}</p>
            </EmptyState>
          ) : (
            <ul className="plain-list log">
              {partners.map((actor) => (
                <PartnershipActor key={actor.id} actor={actor} partnership={partnership} result={actionData} />
              ))}
            </ul>
          )}
        </section>
        {mayWrite && (
          <section aria-labelledby="add" className="stack page-narrow">
            <h2 id="add">{t('partnership.add')}</h2>
            <p className="quiet">{t('partnership.add_hint')}</p>
            <ActorForm intent="add" result={actionData} button={t('partnership.add_button')} lang={partnership.language} />
          </section>
        )}
      </div>
    </Page>
  );
}

import { redirect } from 'react-router';
import type { HandoverViewResponse } from '#libs/identity';
import { path, titleBeside } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { HandoverDone } from './handover-done.js';
import { HeldThings } from './held-things.js';

const notNow = 'none';

export const loader = page(async ({ services, actor, param }) => {
  const tenant = await services.tenants.bySlug(actor, param('tenant'));
  const view = await services.handovers.look(actor, tenant.slug, param('membership'));
  return { place: tenant.name, slug: tenant.slug, membership: param('membership'), view };
});

export const action = form(async ({ services, actor, param, list, text, language }) => {
  const [tenant, membership] = [param('tenant'), param('membership')];
  const shares = list('kind').map((kind, index) => ({ kind, to: text(`shares.${index}.to`) || text('to') }));
  await services.handovers.start(actor, tenant, membership, { shares: shares.filter(({ to }) => to !== notNow) });
  throw redirect(path(language, 'handover', { tenant, membership }));
});

export default function Handover({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { place, slug, membership, view } = loaderData;
  const { name, isSelf, held, last, receivers } = view;
  const canTakeOver = receivers.some(({ takes }) => takes.includes('writers'));
  const isUnderWay = last !== null && last.endedAt === null;
  return (
    <Page
      title={isSelf ? t('handover.title_own') : t('handover.title', { name })}
      trail={[
        { to: path(language, 'municipality', { tenant: slug }), label: place },
        ...(isSelf ? [] : [{ to: path(language, 'member', { tenant: slug, membership }), label: name }]),
      ]}
      lead={t('handover.lead', { place })}
      narrow
    >
      <div className="stack stack-large">
        {last && <HandoverDone last={last} here={path(language, 'handover', { tenant: slug, membership })} />}
        {!isUnderWay && held.length === 0 && (
          <EmptyState title={t('handover.nothing')}>
            <p>{t('handover.nothing_text', { name, place })}</p>
          </EmptyState>
        )}
        {!isUnderWay && held.length > 0 && !canTakeOver && (
          <EmptyState title={t('handover.nobody')}>
            <p>{t('handover.nobody_text')}</p>
            <ButtonLink to={path(language, 'people', { tenant: slug })}>{t('identity.people.title')}</ButtonLink>
          </EmptyState>
        )}
        {!isUnderWay && held.length > 0 && canTakeOver && <Choosing view={view} result={actionData} />}
      </div>
    </Page>
  );
}

/** One colleague for all of it, and another for what wants another. */
function Choosing({ view: { held, receivers }, result }: { view: HandoverViewResponse; result: unknown }) {
  const t = useT();
  const optionsOf = (group: HandoverViewResponse['held'][number]['receivers']) =>
    receivers
      .filter(({ takes }) => takes.includes(group))
      .map((one) => ({ value: one.membershipId, label: [one.name, titleBeside(one)].filter(Boolean).join(', ') }));
  const kinds = held.map((one) => ({ ...one, name: t(`handover.kind.${one.kind}`) }));
  const offered = kinds.filter(({ mayHandOver }) => mayHandOver);
  // Who can take all of it, or else the most.
  const whole = optionsOf(offered.some((one) => one.receivers === 'editors') ? 'editors' : 'writers');
  const fields = Object.fromEntries(offered.map(({ name }, index) => [`shares.${index}.to`, name]));
  return (
    <PageForm result={result} fields={{ ...fields, to: t('handover.to_all') }}>
      {offered.length > 0 && (
        <Select
          name="to"
          label={t('handover.to_all')}
          none={t('handover.choose')}
          options={whole.length > 0 ? whole : optionsOf('writers')}
        />
      )}
      {kinds.map(({ kind, name, count, first, mayHandOver, receivers: group }) => (
        <section key={kind} className="card-box stack" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>
            {name} ({count})
          </h2>
          <HeldThings things={first} count={count} />
          {mayHandOver ? (
            <div>
              <input type="hidden" name="kind" value={kind} />
              <Select
                name={`shares.${offered.findIndex((one) => one.kind === kind)}.to`}
                label={t('handover.to_kind', { kind: name })}
                none={t('handover.as_above')}
                options={[...optionsOf(group), { value: notNow, label: t('handover.not_now') }]}
              />
            </div>
          ) : (
            <p className="quiet">{t('handover.by_administrator')}</p>
          )}
        </section>
      ))}
      {offered.length > 0 && <Button>{t('handover.start')}</Button>}
    </PageForm>
  );
}

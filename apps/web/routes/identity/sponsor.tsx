import { Link, redirect } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { SponsorForm } from './sponsor-form.js';
import { Sponsorships } from './sponsorships.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const sponsorships = await services.sponsorships.list(actor, param('network'));
  const { slug, names } = await services.networks.bySlug(actor, param('network'));
  return { slug, names, sponsorships, done: query.get('done') };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const network = param('network');
  if (intent === 'revoke') await services.sponsorships.revoke(actor, network, text('invitation'));
  else
    await services.sponsorships.sponsor(actor, network, {
      email: text('email'),
      language: text('language'),
      tenant: { name: text('tenant.name'), slug: text('tenant.slug'), kind: text('tenant.kind'), country: text('tenant.country') },
    });
  throw redirect(path(language, 'sponsor', { network }, { done: intent }));
});

/** A network's coordinator invites a municipality that is not there yet. */
export default function Sponsor({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { slug, names, sponsorships, done } = loaderData;
  const network = nameIn(language, names);
  return (
    <Page
      title={t('identity.sponsor.title')}
      trail={[{ to: path(language, 'network', { network: slug }), label: network }]}
      lead={t('identity.sponsor.lead', { network })}
    >
      <div className="stack stack-large">
        {done && (
          <Notice kind="success" live>
            <p>{done === 'revoke' ? t('identity.people.revoked') : t('identity.sponsor.sent')}</p>
          </Notice>
        )}
        <SponsorForm result={actionData} />
        <Sponsorships sponsorships={sponsorships} result={actionData} />
        <p>
          <Link to={path(language, 'network', { network: slug })}>{t('identity.to_network')}</Link>
        </p>
      </div>
    </Page>
  );
}

import { Link, redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { bodyTrail } from './body-trail.js';

export const loader = page(({ services, actor, param, query }) =>
  services.proposals.outlook(actor, param('network'), query.get('entry') ?? ''),
);

export const action = form(async ({ services, actor, param, language, text }) => {
  const { id } = await services.proposals.propose(actor, param('network'), {
    entry: text('entry'),
    version: Number(text('version')),
    pitch: text('pitch'),
  });
  throw redirect(path(language, 'decision', { body: text('body'), proposal: id }, { done: 'proposed' }));
});

export default function Propose({ loaderData: outlook, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { entry, missing, prospect } = outlook;
  const back = path(language, 'entry', { tenant: entry.tenant, slug: entry.slug });
  const refused = prospect === 'not_shared' || prospect === 'under_vote' || prospect === 'decided';
  return (
    <Page
      title={outlook.continues ? t('steering.propose.title_again') : t('steering.propose.title')}
      trail={bodyTrail(language, { ...outlook.body, network: outlook.network, tenant: null })}
      lead={
        <>
          <Link to={back} lang={outlook.language === language ? undefined : outlook.language}>
            {entry.title}
          </Link>
          , {t('steering.version', { version: entry.version })}
        </>
      }
      narrow
    >
      {refused ? (
        <Notice kind="warning" title={t(`steering.prospect.${prospect}`)}>
          <p>
            <ButtonLink to={back} weight="secondary" small>
              {t('steering.propose.back')}
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <PageForm result={actionData} fields={{ pitch: t('steering.propose.pitch') }}>
          {missing.length > 0 ? (
            <Notice kind="warning" title={t('steering.missing_title')}>
              <p>{t('steering.propose.missing_text')}</p>
              <ul>
                {missing.map((place) => (
                  <li key={place}>{t(`import.place.${place}`)}</li>
                ))}
              </ul>
            </Notice>
          ) : (
            <Notice kind="success" title={t('steering.propose.complete')} />
          )}
          <input type="hidden" name="body" value={outlook.body.slug} />
          <input type="hidden" name="entry" value={entry.id} />
          <input type="hidden" name="version" value={entry.version} />
          <TextArea
            name="pitch"
            label={t('steering.propose.pitch')}
            hint={t('steering.propose.pitch_hint')}
            optional
            maxLength={2000}
            rows={5}
            lang={outlook.pitchLanguage}
          />
          <p className="quiet">{t('steering.propose.what_follows', { tenant: outlook.tenant })}</p>
          <Button>{t('steering.propose.button')}</Button>
        </PageForm>
      )}
    </Page>
  );
}

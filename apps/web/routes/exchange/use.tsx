import { redirect } from 'react-router';
import type { AdoptionState, OwnAdoptionResponse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Tabs } from '../../kit/tabs.js';
import { type PageProps, page } from '../../page.js';
import { entryTrail } from '../catalogue/entry-trail.js';
import { UseForm } from './use-form.js';
import { useInput } from './use-input.js';
import { UseSteps } from './use-steps.js';

const states: readonly AdoptionState[] = ['considering', 'piloting', 'adopted', 'adapted', 'stopped', 'declined'];

export const loader = page(async ({ services, actor, param, query }) => {
  const use = await services.uses.own(actor, param('use'));
  const made = use.entry ? await services.ownVersions.ofEntry(actor, use.entry.id) : [];
  const asked = states.find((state) => state === query.get('state'));
  return { use, noted: query.get('noted') !== null, state: asked ?? use.state, made: made.filter(({ tenant }) => tenant === use.tenant) };
});

export const action = form(async ({ services, actor, param, ...sent }) => {
  const use = await services.uses.own(actor, param('use'));
  await services.adoptions.record(actor, use.entryId, useInput(use, sent));
  throw redirect(path(sent.language, 'use', { use: use.id }, { noted: 'yes' }));
});

/** What a municipality does with what another wrote: how far it is, what the next one should know, and who may see it. */
export default function Use({ loaderData: { use, noted, state, made }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { entry } = use;
  return (
    <Page
      narrow
      title={t('use.title', { tenant: use.tenantName })}
      trail={
        entry
          ? entryTrail(t, language, { at: { tenant: entry.tenant, slug: entry.slug }, title: entry.title, lang: entry.language })
          : [{ to: path(language, 'municipality', { tenant: use.tenant }), label: use.tenantName }]
      }
    >
      <div className="stack stack-large">
        {noted && <Noted state={use.state} isShared={use.audience !== 'tenant'} />}
        {!entry && (
          <Notice>
            <p>{t('use.not_shared')}</p>
          </Notice>
        )}
        {use.mayRecord && use.askedAfter !== null && <Asked use={use} months={use.askedAfter} />}
        {use.mayRecord && use.newer !== null && <Newer use={use} newer={use.newer} />}
        {use.mayRecord && (
          <section className="stack" aria-labelledby="state">
            <h2 id="state">{t('use.what')}</h2>
            <Tabs
              label={t('use.what')}
              tabs={states.map((one) => ({
                to: path(language, 'use', { use: use.id }, { state: one }),
                label: t(`adoption.state.${one}`),
                current: one === state,
              }))}
            />
            <UseForm key={state} use={use} state={state} made={made} result={actionData} />
          </section>
        )}
        <UseSteps steps={use.steps} lang={use.language} />
      </div>
    </Page>
  );
}

/** What the mail after six and twelve months asks, for those who are signed in. */
function Asked({ use, months }: { use: OwnAdoptionResponse; months: number }) {
  const t = useT();
  return (
    <Notice title={t('use.home.prompt', { months })}>
      <PageForm className="row">
        <input type="hidden" name="audience" value={use.audience} />
        {use.networks.map((network) => (
          <input key={network} type="hidden" name="networks" value={network} />
        ))}
        <Button name="state" value={use.state} small>
          {t('use.answer.still')}
        </Button>
        <Button name="state" value="adapted" weight="secondary" small>
          {t('use.answer.own_version')}
        </Button>
        <Button name="state" value="stopped" weight="secondary" small>
          {t('use.answer.stopped')}
        </Button>
      </PageForm>
    </Notice>
  );
}

/** One tap to the newer approved version; what was told stays. */
function Newer({ use, newer }: { use: OwnAdoptionResponse; newer: number }) {
  const t = useT();
  const language = useLanguage();
  const { entry } = use;
  return (
    <Notice title={t('use.newer.title', { version: newer })}>
      <p>{t('use.newer.text', { version: use.version })}</p>
      <PageForm className="row">
        <input type="hidden" name="state" value={use.state} />
        <input type="hidden" name="version" value={newer} />
        <input type="hidden" name="knownVersion" value={use.version} />
        <input type="hidden" name="audience" value={use.audience} />
        {use.networks.map((network) => (
          <input key={network} type="hidden" name="networks" value={network} />
        ))}
        <Button small>{t('use.newer.move', { version: newer })}</Button>
        {entry && (
          <ButtonLink
            weight="secondary"
            small
            to={path(language, 'entryVersion', { tenant: entry.tenant, slug: entry.slug, number: String(newer) })}
          >
            {t('use.newer.read')}
          </ButtonLink>
        )}
      </PageForm>
    </Notice>
  );
}

/** What was told is safe; who stopped or declined is thanked. */
function Noted({ state, isShared }: { state: AdoptionState; isShared: boolean }) {
  const t = useT();
  const isLesson = state === 'stopped' || state === 'declined';
  return (
    <Notice kind="success" live title={isLesson ? t('use.thanks') : t('use.noted')}>
      {isLesson && <p>{state === 'stopped' ? t('use.thanks_text') : t('use.thanks_declined')}</p>}
      <p>{isShared ? t('use.noted_shared') : t('use.noted_own')}</p>
    </Notice>
  );
}

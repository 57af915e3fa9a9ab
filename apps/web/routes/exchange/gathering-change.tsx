import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { timeSent } from '../steering/meeting-fields.js';
import { GatheringFields, gatheringFieldNames, gatheringSent } from './gathering-fields.js';
import { gatheringTrail } from './gathering-trail.js';

export const loader = page(({ services, actor, param }) => services.gatherings.toArrange(actor, param('gathering'), param('network')));

export const action = form(async ({ services, actor, param, language, text, intent }) => {
  const at = { network: param('network'), gathering: param('gathering') };
  if (intent === 'remove' || intent === 'cancel') {
    await services.gatheringPlanning.cancel(actor, at.gathering);
    throw redirect(intent === 'cancel' ? path(language, 'gathering', at, { done: 'cancelled' }) : path(language, 'gatherings', at));
  }
  await services.gatheringPlanning.change(actor, at.gathering, {
    ...gatheringSent({ text }),
    revision: Number(text('revision')),
    time: text('time.day') ? timeSent(text, 'time') : undefined,
  });
  throw redirect(path(language, 'gathering', at, { done: 'changed' }));
});

export default function ChangeGathering({ loaderData: { gathering, time }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const conflict = isRefusal(actionData) && actionData.problem.code === 'lost_update' ? actionData.problem : null;
  return (
    <Page
      title={t('gathering.change')}
      trail={gatheringTrail(t, language, gathering.network, gathering)}
      lead={t('gathering.change_lead')}
      narrow
    >
      <div className="stack stack-large">
        <PageForm result={actionData} intent="change" fields={gatheringFieldNames(t)}>
          {conflict && <Notice kind="warning" title={t('gathering.conflict')} />}
          <input type="hidden" name="revision" value={Number(conflict?.['currentRevision'] ?? gathering.revision)} />
          <GatheringFields gathering={gathering} time={time} zone={gathering.zone} />
          <Button>{t('meeting.save')}</Button>
        </PageForm>
        {gathering.state === 'draft' ? (
          <PageForm result={actionData} intent="remove">
            <p className="quiet">{t('gathering.remove_text')}</p>
            <Button weight="secondary">{t('gathering.remove')}</Button>
          </PageForm>
        ) : (
          gathering.isAhead && (
            <section aria-labelledby="cancel" className="stack">
              <h2 id="cancel">{t('gathering.cancel')}</h2>
              <PageForm result={actionData} intent="cancel">
                <p>{t('gathering.cancel_text')}</p>
                <Button weight="secondary">{t('gathering.cancel')}</Button>
              </PageForm>
            </section>
          )
        )}
      </div>
    </Page>
  );
}

import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { type PageProps, page } from '../../page.js';
import { PublishPage } from './publish-page.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const id = param('entry');
  const draft = await services.drafts.read(actor, id);
  const limit = await services.translations.limitOf(actor, id);
  const [shares, people, networks, companions, groups] = draft.may.write
    ? await Promise.all([
        services.draftShares.list(actor, id),
        services.draftShares.candidates(actor, id),
        services.drafts.networksOf(actor, id),
        services.draftShares.coOwnerCandidates(actor, id),
        services.workingDrafts.groupsOf(actor, id),
      ])
    : [[], [], [], [], []];
  return { draft, limit, shares, people, groups, networks, companions, asked: query.has('asked'), done: Number(query.get('done')) || null };
});

export const action = form(async ({ services, actor, param, intent, text, list, language }) => {
  const id = param('entry');
  if (intent === 'let-read') await services.draftShares.share(actor, id, { personId: text('personId'), endsOn: text('endsOn') || null });
  else if (intent === 'stop') await services.draftShares.revoke(actor, id, text('share'));
  else if (intent === 'let-group-read') await services.workingDrafts.share(actor, text('group'), id, { endsOn: text('endsOn') || null });
  else if (intent === 'stop-group') await services.workingDrafts.stop(actor, text('group'), id);
  else if (intent === 'co-owners') await services.draftShares.setCoOwners(actor, id, { tenants: list('tenants') });
  else if (intent === 'leave-pictures-out') await services.attachments.leavePicturesOut(actor, id);
  else if (intent === 'confirm-kind') await services.drafts.confirm(actor, id, { places: ['kind'] });
  else if (intent === 'withdraw') await services.publishing.withdraw(actor, id);
  else {
    const networks = intent === 'tenant' ? [] : list('networks');
    const published = await services.publishing.publish(actor, id, {
      audience: intent,
      networks,
      revision: Number(text('revision')),
      statusCorrected: text('statusCorrected') === 'yes',
      widerThanOriginal: text('widerThanOriginal') === 'yes',
    });
    throw redirect(path(language, 'publish', { entry: id }, published.releaseRequest ? { asked: 1 } : { done: published.version }));
  }
  throw redirect(path(language, 'publish', { entry: id }));
});

export default function Publish({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  return <PublishPage {...loaderData} result={actionData} />;
}

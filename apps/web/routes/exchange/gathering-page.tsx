import { redirect } from 'react-router';
import type { GatheringView } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { ButtonLink } from '../../kit/button.js';
import { answersSent } from '../../kit/date-poll.js';
import { Facts } from '../../kit/facts.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { Prose } from '../../kit/prose.js';
import { renderMarkdown } from '../../markdown.server.js';
import { type PageProps, page } from '../../page.js';
import { MeetingWhen } from '../steering/meeting-when.js';
import { Commitments } from './gathering-commitments.js';
import { OtherDates } from './gathering-dates.js';
import { Materials } from './gathering-materials.js';
import { DatePoll, WhoCanWhen } from './gathering-poll.js';
import { PrepareGathering } from './gathering-prepare.js';
import { ProgrammeList } from './gathering-programme.js';
import { SignUpPart } from './gathering-sign-up.js';
import { GatheringStanding } from './gathering-standing.js';
import { gatheringTrail } from './gathering-trail.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const gathering = await services.gatherings.read(actor, param('gathering'), param('network'));
  const [{ items: commitments }, promisesFor] = await Promise.all([
    services.commitments.list(actor, gathering.network.slug, { gathering: gathering.id, limit: 100 }),
    services.commitments.promisesFor(actor, gathering.network.slug),
  ]);
  return { commitments, promisesFor, gathering, lead: gathering.lead && renderMarkdown(gathering.lead), done: query.get('done') };
});

const isGuest = ({ intent }: { intent: string }) => intent === 'guest';

export const action = form(async ({ services, actor, param, language, intent, text, values, file }) => {
  const [network, gathering] = [param('network'), param('gathering')];
  if (intent === 'open') await services.gatheringPlanning.open(actor, gathering);
  if (intent === 'answer') await services.datePolls.answer(actor, gathering, { answers: answersSent(values) });
  if (intent === 'choose') await services.datePolls.choose(actor, gathering, { date: text('date') });
  if (intent === 'come') await services.signUps.come(actor, gathering, { tenant: text('tenant') || undefined, remark: text('remark') });
  if (intent === 'guest')
    await services.guestSignUps.ask(actor, gathering, {
      email: text('email'),
      name: text('name'),
      organisation: text('organisation'),
      language,
    });
  if (intent === 'sign_off') await services.signUps.signOff(actor, gathering);
  if (intent === 'add_material')
    await services.programmes.addMaterial(
      actor,
      gathering,
      { title: text('title'), url: text('url') || undefined, session: text('session') || undefined },
      file('file'),
    );
  if (intent === 'promise')
    await services.commitments.make(actor, network, {
      gathering,
      tenant: text('tenant'),
      what: text('what'),
      dueOn: text('dueOn'),
      isPublic: text('isPublic') === 'yes',
    });
  if (intent === 'remove_material') await services.programmes.removeMaterial(actor, gathering, text('material'));
  throw redirect(path(language, 'gathering', { network, gathering }, { done: intent }));
}, isGuest);

/** When and where, what happens, who comes for it; after it, what is left to read and what was promised. */
export default function Gathering({
  loaderData: { gathering, commitments, promisesFor, lead, done },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { network, beginsAt, endsAt, isAhead, kind, mayArrange } = gathering;
  const at = { network: network.slug, gathering: gathering.id };
  return (
    <Page title={gathering.title} titleLanguage={foreign(gathering.language)} trail={gatheringTrail(t, language, network)}>
      <div className="stack stack-large">
        <Done done={done} {...gathering} />
        {mayArrange && <PrepareGathering gathering={gathering} result={actionData} />}
        <section aria-label={t('meeting.when')} className="stack">
          <p>
            <GatheringStanding gathering={gathering} isAhead={isAhead} />
          </p>
          <Facts
            wide
            facts={[
              {
                term: t('meeting.when'),
                description: beginsAt && endsAt && <MeetingWhen beginsAt={beginsAt} endsAt={endsAt} zone={gathering.zone} />,
              },
              { term: t('meeting.place'), description: gathering.place },
              {
                term: t('meeting.online'),
                description: gathering.onlineUrl ? (
                  <a href={gathering.onlineUrl}>{gathering.onlineUrl}</a>
                ) : (
                  gathering.isOnline && t('gathering.online_later')
                ),
              },
              {
                term: t('gathering.places'),
                description:
                  kind === 'own' && gathering.places !== null
                    ? t('gathering.taken', { taken: gathering.taken, places: gathering.places, waiting: gathering.waiting })
                    : kind === 'own' && gathering.taken > 0 && t('gathering.coming', { count: gathering.taken }),
              },
              {
                term: t('attendance.take_part'),
                description: !isAhead && gathering.came > 0 && t('attendance.how_many', { count: gathering.came }),
              },
            ]}
          />
          {lead && <Prose html={lead} lang={foreign(gathering.language)} />}
          {kind === 'outside' && (
            <p>
              <ButtonLink to={gathering.link}>{t('gathering.read_there')}</ButtonLink>
            </p>
          )}
        </section>
        <DatePoll gathering={gathering} result={actionData} />
        <WhoCanWhen gathering={gathering} result={actionData} />
        <OtherDates gathering={gathering} />
        <SignUpPart
          gathering={gathering}
          result={actionData}
          signIn={path(language, 'signIn', null, { next: path(language, 'gathering', at) })}
        />
        <ProgrammeList gathering={gathering} />
        <Materials gathering={gathering} result={actionData} />
        <Commitments gathering={gathering} commitments={commitments} promisesFor={promisesFor} result={actionData} />
      </div>
    </Page>
  );
}

function Done({ done, mine, state }: { done: string | null } & Pick<GatheringView, 'mine' | 'state'>) {
  const t = useT();
  if (!done) return null;
  if (done === 'come') {
    if (mine === 'confirmed') return <Notice kind="success" live title={t('gathering.done.confirmed')} />;
    if (mine === 'waiting') return <Notice kind="success" live title={t('gathering.done.waiting')} />;
  }
  if (done === 'guest') return <Notice kind="success" live title={t('gathering.done.guest')} />;
  if (done === 'sign_off') return <Notice kind="success" live title={t('gathering.done.signed_off')} />;
  if (done === 'open') return <Notice kind="success" live title={t('gathering.done.opened')} />;
  if (done === 'answer') return <Notice kind="success" live title={t('gathering.done.answered')} />;
  if (done === 'choose') return <Notice kind="success" live title={t('gathering.done.chosen')} />;
  if (done === 'made' && state === 'polling') return <Notice kind="success" live title={t('gathering.done.asked')} />;
  if (done === 'made') return <Notice kind="success" live title={t('gathering.done.made')} />;
  if (done === 'cancelled') return <Notice kind="success" live title={t('gathering.done.cancelled')} />;
  return <Notice kind="success" live title={t('gathering.done.saved')} />;
}

import { Link } from 'react-router';
import { path } from '#libs/platform/i18n';
import type { MeetingFace } from '#libs/steering';
import { ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { BodyLinks } from './body-links.js';
import { bodyTrail } from './body-trail.js';
import { MeetingWhen } from './meeting-when.js';

export const loader = page(({ services, actor, param }) => services.meetings.list(actor, param('body')));

export default function MeetingList({ loaderData: { body, ahead, past, mayPrepare } }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('meeting.title')} trail={bodyTrail(language, body)} lead={t('meeting.list_lead')}>
      <div className="stack stack-large">
        <BodyLinks body={body.slug} current="meetings" />
        {mayPrepare && (
          <p>
            <ButtonLink to={path(language, 'newMeeting', { body: body.slug })}>{t('meeting.new')}</ButtonLink>
          </p>
        )}
        <Meetings id="ahead" title={t('meeting.ahead')} empty={t('meeting.none_ahead')} meetings={ahead} body={body.slug} />
        <Meetings id="past" title={t('meeting.past')} empty={t('meeting.none_past')} meetings={past} body={body.slug} />
      </div>
    </Page>
  );
}

function Meetings({
  id,
  title,
  empty,
  meetings,
  body,
}: {
  id: string;
  title: string;
  empty: string;
  meetings: MeetingFace[];
  body: string;
}) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      {meetings.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="case-list plain-list">
          {meetings.map((meeting) => (
            <li key={meeting.id} className="case-row">
              <div>
                <h3 lang={foreign(meeting.language)}>
                  <Link to={path(language, 'meeting', { body, meeting: meeting.id })}>{meeting.title}</Link>
                </h3>
                <p className="quiet small">{[meeting.place, t('meeting.items', { count: meeting.items })].filter(Boolean).join(' · ')}</p>
              </div>
              <div className="case-standing">
                {meeting.beginsAt && meeting.endsAt && (
                  <p>
                    <MeetingWhen beginsAt={meeting.beginsAt} endsAt={meeting.endsAt} zone={meeting.zone} />
                  </p>
                )}
              </div>
              <span>{meeting.state === 'planned' ? null : <Tag>{t(`meeting.state.${meeting.state}`)}</Tag>}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { Link, redirect } from 'react-router';
import type { AttendanceRow } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { EmptyState } from '../../kit/empty-state.js';
import { FindForm } from '../../kit/find-form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Pagination } from '../../kit/pagination.js';
import { Tag } from '../../kit/tag.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { gatheringTrail } from './gathering-trail.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const [q, after] = [query.get('q') ?? '', query.get('after') ?? undefined];
  const { gathering, isAhead, isOpen } = await services.attendance.door(actor, param('gathering'), param('network'));
  const people = await services.attendance.people(actor, gathering.id, { q, cursor: after, limit: 100 });
  return { gathering, isAhead, isOpen, people, q, after: after ?? '' };
});

export const action = form(async ({ services, actor, param, query, language, text, intent }) => {
  const at = { network: param('network'), gathering: param('gathering') };
  const person = text('person');
  await services.attendance.mark(actor, at.gathering, person, { state: intent });
  const shown = { q: query.get('q') || undefined, after: query.get('after') || undefined };
  // Back to where one stood in the line, and not to its top.
  throw redirect(`${path(language, 'attendance', at, shown)}#person-${person}`);
});

/** At the door, on a phone: each who has a place, and one press for whether they came. */
export default function Attendance({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { gathering, isAhead, isOpen, people, q, after } = loaderData;
  const at = { network: gathering.network.slug, gathering: gathering.id };
  const here = path(language, 'attendance', at);
  const paper = (what: string) => `/api/v1/gatherings/${gathering.id}/attendance/${what}`;
  // Printed beforehand; at the door the list comes first.
  const papers = (
    <section aria-label={t('attendance.list')} className="stack stack-small">
      <p className="row">
        <ButtonLink weight="secondary" to={paper('list')} download>
          {t('attendance.list_pdf')}
        </ButtonLink>
        <ButtonLink weight="secondary" to={paper('badges')} download>
          {t('attendance.badges_pdf')}
        </ButtonLink>
      </p>
      <p className="quiet small">{t('attendance.paper_text')}</p>
    </section>
  );
  return (
    <Page
      title={isAhead ? t('attendance.title') : t('attendance.title_held')}
      trail={gatheringTrail(t, language, gathering.network, gathering)}
      lead={isOpen ? t('attendance.lead_open') : t('attendance.lead_before')}
      narrow
    >
      <div className="stack stack-large">
        {!isOpen && papers}
        {(people.items.length > 0 || q) && <FindForm label={t('attendance.find')} value={q} maxLength={100} />}
        {people.items.length > 0 ? (
          <ul className="plain-list attendance">
            {people.items.map((person) => (
              <Person key={person.id} person={person} isOpen={isOpen} result={actionData} />
            ))}
          </ul>
        ) : (
          <EmptyState title={q ? t('attendance.not_found') : t('attendance.none')}>
            <p>{q ? <Link to={here}>{t('attendance.show_all')}</Link> : t('attendance.none_text')}</p>
          </EmptyState>
        )}
        <Pagination
          next={people.nextCursor && path(language, 'attendance', at, { q: q || undefined, after: people.nextCursor })}
          first={after ? here : null}
        />
        {isOpen && papers}
      </div>
    </Page>
  );
}

function Person({ person, isOpen, result }: { person: AttendanceRow; isOpen: boolean; result: unknown }) {
  const t = useT();
  const name = person.name ?? t('attendance.erased');
  const said = { attended: t('attendance.state.attended'), absent: t('attendance.state.absent') };
  const press = (state: string, words: string, weight: 'secondary' | 'quiet') => (
    <Button name="intent" value={state} weight={weight}>
      {words}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
  // What was refused is said beside the one it was pressed for.
  const refused = isRefusal(result) && result.values['person'] === person.id ? result : undefined;
  return (
    <li id={`person-${person.id}`}>
      <div>
        <p>
          <strong className="break-anywhere">{name}</strong>{' '}
          {person.state !== 'confirmed' && <Tag tone={person.state === 'attended' ? 'success' : 'plain'}>{said[person.state]}</Tag>}
        </p>
        <p className="quiet small">{person.tenant}</p>
        {person.remark && <p className="small">{person.remark}</p>}
      </div>
      {isOpen && (
        <PageForm result={refused}>
          <input type="hidden" name="person" value={person.id} />
          <div className="row">
            {person.state === 'confirmed' ? (
              <>
                {press('attended', t('attendance.arrived'), 'secondary')}
                {press('absent', t('attendance.missed'), 'quiet')}
              </>
            ) : (
              press('confirmed', t('attendance.undo'), 'quiet')
            )}
          </div>
        </PageForm>
      )}
    </li>
  );
}

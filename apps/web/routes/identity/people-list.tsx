import { Link } from 'react-router';
import type { PersonRow } from '#libs/identity';
import { path, titleBeside } from '#libs/platform/i18n';
import { EmptyState } from '../../kit/empty-state.js';
import { FindForm } from '../../kit/find-form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';

interface Props {
  tenant: string;
  people: readonly PersonRow[];
  /** What was searched for. */
  name: string;
  manages: boolean;
}

export function PeopleList({ tenant, people, name, manages }: Props) {
  const t = useT();
  const language = useLanguage();
  const all = path(language, 'people', { tenant });
  return (
    <>
      <FindForm
        name="name"
        label={t('identity.people.filter')}
        value={name}
        maxLength={120}
        all={{ to: all, label: t('identity.people.all') }}
      />
      {people.length === 0 ? (
        <EmptyState title={t('identity.people.none')}>
          <p>{t('identity.people.none_hint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('identity.people.title')}
          captionHidden
          stacked
          columns={[
            { label: t('identity.people.name') },
            { label: t('identity.people.role') },
            ...(manages ? [{ label: t('identity.people.change'), labelHidden: true }] : []),
          ]}
          rows={people.map((person) => ({
            key: person.membershipId,
            cells: [
              <Who key="who" person={person} />,
              t(`role.${person.role}`),
              ...(manages
                ? [
                    <Link key="change" to={path(language, 'member', { tenant, membership: person.membershipId })}>
                      {t('identity.people.change')}
                      <span className="visually-hidden">: {person.name}</span>
                    </Link>,
                  ]
                : []),
            ],
          }))}
        />
      )}
    </>
  );
}

function Who({ person }: { person: PersonRow }) {
  const title = titleBeside(person);
  return (
    <>
      {person.name}
      {(title || person.email) && (
        <span className="person-about">
          {title && <span>{title}</span>}
          {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
        </span>
      )}
    </>
  );
}

import type { PersonRow } from '#libs/identity';
import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

interface Props {
  done: string | null;
  figures: { count: number; already: number };
  /** Whom it is about. */
  told: PersonRow | null;
  result: unknown;
}

/** What just happened, and the way back where there is one. */
export function PeopleNotice({ done, figures, told, result }: Props) {
  const t = useT();
  if (done === 'invited')
    return (
      <Notice kind="success" live>
        <p>{t('identity.people.invited', { count: figures.count })}</p>
        {figures.already > 0 && <p>{t('identity.people.already', { count: figures.already })}</p>}
      </Notice>
    );
  if (done === 'revoked')
    return (
      <Notice kind="success" live>
        <p>{t('identity.people.revoked')}</p>
      </Notice>
    );
  if (!told) return null;
  const { name } = told;
  if (done === 'ended')
    return (
      <Notice kind="info" title={t('identity.people.ended', { name })} live>
        <p>{t('identity.people.ended_hint')}</p>
        <PageForm result={result} intent="again">
          <input type="hidden" name="member" value={told.membershipId} />
          <Button weight="secondary" small>
            {t('identity.people.invite_again')}
          </Button>
        </PageForm>
      </Notice>
    );
  const said = {
    changed: t('identity.people.changed', { name, role: t(`role.${told.role}`) }),
    again: t('identity.people.invited_again', { name }),
  };
  if (done !== 'changed' && done !== 'again') return null;
  return (
    <Notice kind="success" live>
      <p>{said[done]}</p>
    </Notice>
  );
}

import type { ActorState, ActorView, PartnershipView, PromiseState } from '#libs/exchange';
import { formatDate } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { Tag, type Tone } from '../../kit/tag.js';
import { isRefusal } from '../../problem.js';
import { ActorForm } from './partnership-actor-form.js';

const tones: Record<ActorState, Tone> = {
  named: 'plain',
  invited: 'petrol',
  confirmed: 'success',
  declined: 'plain',
  withdrawn: 'warning',
};
const promises: Record<PromiseState, true> = { open: true, kept: true, dropped: true };

/** One actor: its group, what it brings and promised; for those who write, whether it said yes, and the means to ask. */
export function PartnershipActor({ actor, partnership, result }: { actor: ActorView; partnership: PartnershipView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const lang = foreign(partnership.language);
  const day = actor.promiseBy && formatDate(language, `${actor.promiseBy}T12:00:00Z`);
  const change = `change:${actor.id}`;
  const refused = isRefusal(result) && result.values['intent'] === change;
  return (
    <li className="stack stack-small">
      <h3 lang={lang}>{actor.name}</h3>
      <p className="quiet">
        {t(`catalogue.actor_group.${actor.actorGroup}`)}{' '}
        {partnership.mayWrite && <Tag tone={tones[actor.state]}>{t(`partnership.actor_state.${actor.state}`)}</Tag>}
      </p>
      {actor.role && <p lang={lang}>{actor.role}</p>}
      {actor.promise && (
        <p>
          <strong>{t('partnership.promised')}</strong> <span lang={lang}>{actor.promise}</span>{' '}
          <span className="quiet" suppressHydrationWarning>
            {day && t('partnership.by', { day })}
          </span>{' '}
          {actor.promiseState !== 'open' && (
            <Tag tone={actor.promiseState === 'kept' ? 'success' : 'plain'}>{t(`partnership.promise_state.${actor.promiseState}`)}</Tag>
          )}
        </p>
      )}
      {partnership.mayWrite && (
        <>
          {actor.isShownToFewer && <p className="quiet">{t('partnership.fewer')}</p>}
          {(actor.state !== 'confirmed' || actor.isShownToFewer) &&
            (actor.email ? (
              <PageForm intent={`ask:${actor.id}`} result={result} className="row">
                <Button weight="secondary" small>
                  {actor.askedAt ? t('partnership.ask_again') : t('partnership.ask')}
                  <span className="visually-hidden">: {actor.name}</span>
                </Button>
                <span className="quiet small">{actor.email}</span>
              </PageForm>
            ) : (
              <p className="quiet small">{t('partnership.no_address')}</p>
            ))}
          <Details summary={`${t('partnership.change_actor')}: ${actor.name}`} open={refused}>
            {actor.state === 'confirmed' && <p className="quiet">{t('partnership.change_hint')}</p>}
            <ActorForm intent={change} actor={actor} result={result} button={t('project.save')} lang={partnership.language} />
            {actor.promise && (
              <PageForm intent={`promise:${actor.id}`} result={result} className="row">
                <Select
                  name="state"
                  label={t('partnership.promise_went')}
                  value={actor.promiseState}
                  options={(Object.keys(promises) as PromiseState[]).map((value) => ({
                    value,
                    label: t(`partnership.promise_state.${value}`),
                  }))}
                />
                <Button weight="secondary" small>
                  {t('project.save')}
                </Button>
              </PageForm>
            )}
            <PageForm intent={`remove:${actor.id}`} result={result}>
              <Button weight="quiet">
                {t('partnership.remove')}
                <span className="visually-hidden">: {actor.name}</span>
              </Button>
            </PageForm>
          </Details>
        </>
      )}
    </li>
  );
}

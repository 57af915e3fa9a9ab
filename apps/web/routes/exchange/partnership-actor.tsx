import type { ActorState, ActorView, PartnershipView } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useForeign, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag, type Tone } from '../../kit/tag.js';
import { isRefusal } from '../../problem.js';
import { ActorForm } from './partnership-actor-form.js';
import { PartnershipPromises } from './partnership-promises.js';

const tones: Record<ActorState, Tone> = {
  named: 'plain',
  invited: 'petrol',
  confirmed: 'success',
  declined: 'plain',
  withdrawn: 'warning',
};

/** One actor: its group, what it brings and promised; for those who write, whether it said yes, and the means to ask. */
export function PartnershipActor({ actor, partnership, result }: { actor: ActorView; partnership: PartnershipView; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  const lang = foreign(partnership.language);
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
      <PartnershipPromises actor={actor} partnership={partnership} result={result} />
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

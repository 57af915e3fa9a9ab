import type { ReactNode } from 'react';
import type { ActorView, PartnershipView, PromiseState } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { isRefusal } from '../../problem.js';
import { PromiseWords } from './promise-words.js';

const states: Record<PromiseState, true> = { kept: true, dropped: true, open: true };

type Promised = ActorView['promises'][number];
interface Props {
  actor: ActorView;
  partnership: PartnershipView;
  result: unknown;
}

/** What an actor promised, and how it went; those who write for the tenant say so here, and change what is promised. */
export function PartnershipPromises({ actor, partnership, result }: Props) {
  const t = useT();
  const { promises } = actor;
  const { mayWrite, language } = partnership;
  const isRefused = (intent: string) => isRefusal(result) && result.values['intent'] === intent;
  const add = `promise:${actor.id}`;
  if (promises.length === 0 && !mayWrite) return null;
  return (
    <div className="stack stack-small">
      {promises.length === 0 ? (
        <p className="quiet">{t('partnership.promise_none')}</p>
      ) : (
        <>
          <h4 className="small" id={`promises-${actor.id}`}>
            {t('partnership.promised')}
          </h4>
          <ul className="actor-promises" aria-labelledby={`promises-${actor.id}`}>
            {promises.map((promise) => (
              <li key={promise.id}>
                <PromiseWords promise={promise} written={language} />
                {mayWrite && (
                  <>
                    <Folded
                      words={promise.state === 'open' ? t('commitment.tell') : t('commitment.change')}
                      of={promise.what}
                      open={isRefused(`settle:${promise.id}`)}
                    >
                      <SettleForm promise={promise} lang={language} result={result} />
                    </Folded>
                    <Folded words={t('partnership.promise_change')} of={promise.what} open={isRefused(`reword:${promise.id}`)}>
                      <PromiseForm intent={`reword:${promise.id}`} promise={promise} lang={language} result={result} actor={actor} />
                      <PageForm intent={`unpromise:${promise.id}`} result={result}>
                        <Button weight="quiet">
                          {t('partnership.promise_remove')}
                          <span className="visually-hidden">: {promise.what}</span>
                        </Button>
                      </PageForm>
                    </Folded>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite && (
        <Folded words={t('partnership.promise_add')} of={actor.name} open={isRefused(add)}>
          <PromiseForm intent={add} lang={language} result={result} actor={actor} />
        </Folded>
      )}
    </div>
  );
}

/** `of` says to those who do not see the page what it stands under. */
function Folded({ words, of, open, children }: { words: string; of: string; open: boolean; children: ReactNode }) {
  return (
    <Details
      quiet
      summary={
        <span>
          {words}
          <span className="visually-hidden">: {of}</span>
        </span>
      }
      open={open}
    >
      {children}
    </Details>
  );
}

function SettleForm({ promise, lang, result }: { promise: Promised; lang: string; result: unknown }) {
  const t = useT();
  const fields = { state: t('partnership.promise_went'), outcome: t('commitment.outcome') };
  return (
    <PageForm intent={`settle:${promise.id}`} result={result} fields={fields}>
      <Choices
        name="state"
        legend={fields.state}
        chosen={promise.state === 'open' ? [] : [promise.state]}
        options={(Object.keys(states) as PromiseState[])
          .filter((state) => state !== 'open' || promise.state !== 'open')
          .map((value) => ({
            value,
            label: t(`partnership.promise_state.${value}`),
            hint: value === 'dropped' ? t('commitment.dropped_hint') : undefined,
          }))}
      />
      <TextArea
        name="outcome"
        label={fields.outcome}
        hint={t('commitment.outcome_hint')}
        value={promise.outcome}
        maxLength={2000}
        rows={2}
        lang={lang}
        optional
      />
      <Button weight="secondary">{t('partnership.promise_save')}</Button>
    </PageForm>
  );
}

interface FormProps {
  intent: string;
  promise?: Promised;
  actor: ActorView;
  lang: string;
  result: unknown;
}

function PromiseForm({ intent, promise, actor, lang, result }: FormProps) {
  const t = useT();
  const fields = { what: t('partnership.promise'), dueOn: t('partnership.promise_by') };
  return (
    <PageForm intent={intent} result={result} fields={fields}>
      {actor.state === 'confirmed' && <p className="quiet">{t('partnership.change_hint')}</p>}
      <TextArea name="what" label={fields.what} value={promise?.what} maxLength={500} rows={2} lang={lang} />
      <Field name="dueOn" type="date" label={fields.dueOn} value={promise?.dueOn} short optional />
      <Button weight="secondary">{t('commitment.make_button')}</Button>
    </PageForm>
  );
}

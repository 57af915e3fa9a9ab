import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';

const outcomes = ['helped', 'not_yet', 'did_not_fit'] as const;

/** Yes or no: one press, with or without a word. */
export function AnswerForms({ result }: { result: unknown }) {
  const t = useT();
  const fields = { answer: t('call.answer_yes_words') };
  return (
    <>
      <PageForm intent="accept" result={result} fields={fields}>
        <TextArea name="answer" label={fields.answer} hint={t('call.answer_yes_hint')} maxLength={1000} rows={2} optional />
        <Button>{t('call.yes')}</Button>
      </PageForm>
      <PageForm intent="decline" result={result}>
        <p className="quiet">{t('call.no_hint')}</p>
        <Button weight="secondary">{t('call.no')}</Button>
      </PageForm>
    </>
  );
}

export function TakeBackForm({ result }: { result: unknown }) {
  const t = useT();
  return (
    <PageForm intent="take_back" result={result}>
      <Button weight="secondary">{t('call.take_back')}</Button>
    </PageForm>
  );
}

/** Asked once: what came of it. */
export function OutcomeForm({ result }: { result: unknown }) {
  const t = useT();
  const fields = { outcome: t('call.outcome_ask'), note: t('call.outcome_note') };
  return (
    <PageForm intent="outcome" result={result} fields={fields}>
      <Choices
        name="outcome"
        legend={fields.outcome}
        hint={t('call.outcome_hint')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`call.outcome.${outcome}`) }))}
      />
      <TextArea name="note" label={fields.note} hint={t('call.outcome_note_hint')} maxLength={500} rows={2} optional />
      <Button>{t('call.outcome_save')}</Button>
    </PageForm>
  );
}

import { Link } from 'react-router';
import type { GatheringView } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';

interface Props {
  gathering: GatheringView;
  result: unknown;
  /** Where visitors sign in, and come back from. */
  signIn: string;
}

/** The reader's own place: to ask for it, to see it, to give it back. */
export function SignUpPart({ gathering, result, signIn }: Props) {
  const t = useT();
  const { mine, maySignUp, myNumber } = gathering;
  if (gathering.takesGuests)
    return (
      <section aria-labelledby="come" className="recommendation stack">
        <h2 id="come">{t('gathering.come_title')}</h2>
        <p>{t('gathering.guest_lead')}</p>
        <GuestForm result={result} />
        <p>
          {t('gathering.has_account')} <Link to={signIn}>{t('gathering.sign_in_first')}</Link>
        </p>
      </section>
    );
  if (!maySignUp) return null;
  if (mine === 'confirmed' || mine === 'waiting')
    return (
      <section aria-labelledby="come" className="recommendation stack">
        <h2 id="come">{mine === 'confirmed' ? t('gathering.you_come') : t('gathering.you_wait', { number: myNumber ?? 1 })}</h2>
        {mine === 'waiting' && <p>{t('gathering.you_wait_text')}</p>}
        <Details summary={t('gathering.change_sign_up')} open={result !== undefined}>
          <SignUpForm gathering={gathering} result={result} button={t('meeting.save')} weight="secondary" />
          <PageForm result={result} intent="sign_off">
            <Button weight="secondary">{t('gathering.sign_off')}</Button>
          </PageForm>
        </Details>
      </section>
    );
  const isFull = gathering.places !== null && gathering.taken >= gathering.places;
  return (
    <section aria-labelledby="come" className="recommendation stack">
      <h2 id="come">{isFull ? t('gathering.full_title') : t('gathering.come_title')}</h2>
      {isFull && <p>{t('gathering.full_text', { waiting: gathering.waiting })}</p>}
      <SignUpForm gathering={gathering} result={result} button={isFull ? t('gathering.wait') : t('gathering.come')} weight="primary" />
    </section>
  );
}

function SignUpForm({
  gathering,
  result,
  button,
  weight,
}: {
  gathering: GatheringView;
  result: unknown;
  button: string;
  weight: 'primary' | 'secondary';
}) {
  const t = useT();
  const { comesFor, myTenant, myRemark } = gathering;
  const fields = { tenant: t('gathering.comes_for'), remark: t('gathering.remark') };
  return (
    <PageForm result={result} intent="come" fields={fields}>
      {comesFor.length > 1 ? (
        <Select
          name="tenant"
          label={fields.tenant}
          options={comesFor.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={myTenant ?? comesFor[0]?.slug}
        />
      ) : (
        <input type="hidden" name="tenant" value={comesFor[0]?.slug ?? ''} />
      )}
      <TextArea name="remark" label={fields.remark} hint={t('gathering.remark_hint')} value={myRemark} maxLength={500} rows={2} optional />
      <Button weight={weight}>{button}</Button>
    </PageForm>
  );
}

function GuestForm({ result }: { result: unknown }) {
  const t = useT();
  const fields = { email: t('gathering.guest_email'), name: t('gathering.guest_name'), organisation: t('gathering.guest_organisation') };
  return (
    <PageForm result={result} intent="guest" fields={fields}>
      <Field name="name" label={fields.name} maxLength={120} autoComplete="name" />
      <Field name="email" type="email" label={fields.email} maxLength={254} autoComplete="email" />
      <Field name="organisation" label={fields.organisation} maxLength={120} autoComplete="organization" optional />
      <Button>{t('gathering.guest_send')}</Button>
    </PageForm>
  );
}

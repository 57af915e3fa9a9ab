import type { ActorView } from '#libs/exchange';
import type { FormRequest } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { actorGroups } from '../catalogue/vocabulary.js';

/** What the form says, as the service takes it. */
export function actorFrom({ text }: Pick<FormRequest, 'text'>) {
  return {
    name: text('name'),
    actorGroup: text('actorGroup'),
    role: text('role'),
    promise: text('promise'),
    promiseBy: text('promiseBy') || null,
    email: text('email').trim() || null,
  };
}

interface Props {
  intent: string;
  actor?: ActorView;
  result: unknown;
  button: string;
  lang: string;
}

/** An actor of a partnership: who, from which group, what it brings and promises, and where it can be asked. */
export function ActorForm({ intent, actor, result, button, lang }: Props) {
  const t = useT();
  const names = {
    name: t('partnership.actor_name'),
    actorGroup: t('partnership.actor_group'),
    role: t('partnership.role'),
    promise: t('partnership.promise'),
    promiseBy: t('partnership.promise_by'),
    email: t('partnership.email'),
  };
  return (
    <PageForm intent={intent} result={result} fields={names}>
      <Field name="name" label={names.name} value={actor?.name} maxLength={200} lang={lang} />
      <Select
        name="actorGroup"
        label={names.actorGroup}
        value={actor?.actorGroup ?? 'business'}
        options={actorGroups.map((value) => ({ value, label: t(`catalogue.actor_group.${value}`) }))}
      />
      <TextArea name="role" label={names.role} value={actor?.role} maxLength={500} rows={2} lang={lang} optional />
      <TextArea name="promise" label={names.promise} value={actor?.promise} maxLength={500} rows={2} lang={lang} optional />
      <Field name="promiseBy" type="date" label={names.promiseBy} value={actor?.promiseBy} short optional />
      <Field
        name="email"
        type="email"
        inputMode="email"
        label={names.email}
        hint={t('partnership.email_hint')}
        value={actor?.email}
        maxLength={254}
        optional
      />
      <Button weight={actor ? 'secondary' : 'primary'}>{button}</Button>
    </PageForm>
  );
}

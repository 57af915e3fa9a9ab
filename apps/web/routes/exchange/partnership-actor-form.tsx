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
    email: text('email').trim() || null,
  };
}

/** The same with what a new actor promises first. */
export function newActorFrom({ text }: Pick<FormRequest, 'text'>) {
  const [what, dueOn] = [text('promises.0.what'), text('promises.0.dueOn') || null];
  return { ...actorFrom({ text }), promises: what.trim() || dueOn ? [{ what, dueOn }] : [] };
}

interface Props {
  intent: string;
  actor?: ActorView;
  result: unknown;
  button: string;
  lang: string;
}

/** An actor of a partnership: who, from which group, what it brings, where it can be asked; of a new one, what it promises first. */
export function ActorForm({ intent, actor, result, button, lang }: Props) {
  const t = useT();
  const names = {
    name: t('partnership.actor_name'),
    actorGroup: t('partnership.actor_group'),
    role: t('partnership.role'),
    'promises.0.what': t('partnership.promise'),
    'promises.0.dueOn': t('partnership.promise_by'),
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
      {!actor && (
        <>
          <TextArea
            name="promises.0.what"
            label={names['promises.0.what']}
            hint={t('partnership.promise_later')}
            maxLength={500}
            rows={2}
            lang={lang}
            optional
          />
          <Field name="promises.0.dueOn" type="date" label={names['promises.0.dueOn']} short optional />
        </>
      )}
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

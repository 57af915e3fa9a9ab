import type { OwnVersionResponse } from '#libs/catalogue';
import type { AdoptionState, OwnAdoptionResponse, UseEffort } from '#libs/exchange';
import { nameIn, path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { outcomeFields, UseOutcomes } from './use-outcomes.js';

const efforts: readonly UseEffort[] = ['days', 'weeks', 'quarter_post', 'half_post', 'full_post'];

interface Props {
  use: OwnAdoptionResponse;
  /** That is being told, be it another than before. */
  state: AdoptionState;
  /** The municipality's own versions of what it uses. */
  made: readonly OwnVersionResponse[];
  result: unknown;
}

/** Asks what the state needs and nothing else. */
export function UseForm({ use, state, made, result }: Props) {
  const t = useT();
  const isUse = state !== 'considering' && state !== 'declined';
  const fields = {
    ...{ changed: t('use.changed'), effort: t('use.effort'), effortNote: t('use.effort_note'), reason: t('use.reason') },
    ...{ learned: t('use.learned'), since: t('use.since'), audience: t('use.sees'), networks: t('use.networks') },
    ownEntryId: t('use.own_version'),
    ...outcomeFields(use.claims, t),
  };
  return (
    <PageForm result={result} fields={fields}>
      <input type="hidden" name="state" value={state} />
      <input type="hidden" name="knownVersion" value={use.version} />
      {state === 'declined' && (
        <TextArea name="reason" label={fields.reason} hint={t('use.reason_hint')} value={use.reason} maxLength={2000} lang={use.language} />
      )}
      {state === 'stopped' && (
        <TextArea
          name="learned"
          label={fields.learned}
          hint={t('use.learned_hint')}
          value={use.learned}
          maxLength={2000}
          lang={use.language}
        />
      )}
      {isUse && (
        <TextArea
          name="changed"
          label={fields.changed}
          hint={t('use.changed_hint')}
          value={use.changed}
          maxLength={2000}
          lang={use.language}
          optional
        />
      )}
      {state === 'adapted' && <OwnVersion use={use} made={made} label={fields.ownEntryId} />}
      {isUse && (
        <>
          <Select
            name="effort"
            label={fields.effort}
            value={use.effort}
            none={t('use.effort_none')}
            options={efforts.map((effort) => ({ value: effort, label: t(`use.effort.${effort}`) }))}
          />
          <Field
            name="effortNote"
            label={fields.effortNote}
            hint={t('use.effort_note_hint')}
            value={use.effortNote}
            maxLength={500}
            lang={use.language}
            optional
          />
        </>
      )}
      {isUse && <UseOutcomes claims={use.claims} lang={{ entry: use.entry?.language ?? use.language, own: use.language }} />}
      <Field name="since" type="date" label={fields.since} value={state === use.state ? use.since : ''} short optional />
      {state === 'considering' ? <p className="quiet">{t('use.considering_private')}</p> : <WhoSees use={use} />}
      <p>
        <Button>{t('use.save')}</Button>
      </p>
    </PageForm>
  );
}

function OwnVersion({ use, made, label }: Pick<Props, 'use' | 'made'> & { label: string }) {
  const t = useT();
  const language = useLanguage();
  if (made.length > 0)
    return (
      <Select
        name="ownEntryId"
        label={label}
        value={use.ownEntryId}
        none={t('use.no_own_version')}
        options={made.map(({ entryId, title }) => ({ value: entryId, label: title }))}
      />
    );
  if (use.ownEntryId || !use.entry) return null;
  return (
    <p>
      <ButtonLink weight="secondary" small to={path(language, 'ownVersion', { tenant: use.entry.tenant, slug: use.entry.slug })}>
        {t('own.make')}
      </ButtonLink>
    </p>
  );
}

/** Where there is one network, choosing it is choosing its name. */
function WhoSees({ use }: { use: OwnAdoptionResponse }) {
  const t = useT();
  const language = useLanguage();
  const networks = use.choice.map(({ slug, names }) => ({ value: slug, label: nameIn(language, names) || slug }));
  const [only, ...others] = networks;
  return (
    <>
      <Choices
        name="audience"
        legend={t('use.sees')}
        chosen={[use.audience]}
        options={[
          { value: 'tenant', label: t('exchange.sees.tenant') },
          ...(only ? [{ value: 'networks', label: others.length > 0 ? t('use.sees.networks') : only.label }] : []),
          { value: 'public', label: t('exchange.sees.public') },
        ]}
      />
      {only && others.length === 0 && <input type="hidden" name="networks" value={only.value} />}
      {others.length > 0 && (
        <Choices
          name="networks"
          type="checkbox"
          legend={t('use.networks')}
          options={networks}
          chosen={use.audience === 'networks' ? use.networks : networks.map(({ value }) => value)}
        />
      )}
    </>
  );
}

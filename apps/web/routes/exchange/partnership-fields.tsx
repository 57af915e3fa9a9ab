import type { PartnershipState, PartnershipView, ProjectHome } from '#libs/exchange';
import { languageNames, languages } from '#libs/platform/i18n';
import type { FormRequest } from '../../form.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { GoalChoices } from '../catalogue/goal-choices.js';
import { SharingChoices } from './sharing-choices.js';

const states: Record<PartnershipState, true> = { forming: true, active: true, ended: true };

/** What the form says, as the service takes it. */
export function partnershipFrom({ text, list }: Pick<FormRequest, 'text' | 'list'>) {
  return {
    title: text('title'),
    purpose: text('purpose'),
    language: text('language') || undefined,
    goals: list('goals').map(Number),
    state: text('state') || undefined,
    audience: text('audience'),
    networks: text('audience') === 'tenant' ? [] : list('networks'),
  };
}

export function partnershipFieldNames(t: Translate) {
  return {
    title: t('partnership.name'),
    purpose: t('partnership.purpose'),
    state: t('project.how_far'),
    audience: t('project.who_sees'),
    networks: t('project.networks'),
    goals: t('import.place.goals'),
    language: t('project.language'),
  };
}

type Known = Pick<PartnershipView, 'title' | 'purpose' | 'language' | 'goals' | 'state' | 'audience' | 'networks'>;

/** What a new partnership and one that is changed have alike. */
export function PartnershipFields({ known, home }: { known: Partial<Known>; home: ProjectHome }) {
  const t = useT();
  const names = partnershipFieldNames(t);
  const lang = known.language ?? home.language;
  return (
    <>
      <Field name="title" label={names.title} value={known.title} maxLength={200} lang={lang} />
      <TextArea
        name="purpose"
        label={names.purpose}
        hint={t('partnership.purpose_hint')}
        value={known.purpose}
        maxLength={2000}
        rows={4}
        lang={lang}
        optional
      />
      <SharingChoices known={known} home={home} hint={t('partnership.who_sees_hint')} />
      <Choices
        name="state"
        legend={names.state}
        options={(Object.keys(states) as PartnershipState[]).map((value) => ({ value, label: t(`partnership.state.${value}`) }))}
        chosen={[known.state ?? 'forming']}
        inline
      />
      <Details summary={t('partnership.more')}>
        <GoalChoices chosen={known.goals} />
        <Select
          name="language"
          label={names.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={lang}
        />
      </Details>
    </>
  );
}

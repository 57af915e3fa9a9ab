import type { ProjectHome, ProjectView } from '#libs/exchange';
import { languageNames, languages } from '#libs/platform/i18n';
import type { FormRequest } from '../../form.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { type Translate, useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { GoalChoices } from '../catalogue/goal-choices.js';
import { statesInOrder } from './project-words.js';
import { SharingChoices } from './sharing-choices.js';

/** What the form says, as the service takes it. */
export function projectFrom({ text, list }: Pick<FormRequest, 'text' | 'list'>) {
  return {
    title: text('title'),
    language: text('language') || undefined,
    purpose: text('purpose'),
    goals: list('goals').map(Number),
    state: text('state'),
    beginsOn: text('beginsOn') || null,
    endsOn: text('endsOn') || null,
    stopWhen: text('stopWhen'),
    stopCheck: text('stopCheck'),
    stopLookOn: text('stopLookOn') || null,
    contactMailbox: text('contactMailbox').trim() || null,
    contactName: text('contactName').trim() || null,
    audience: text('audience'),
    networks: text('audience') === 'tenant' ? [] : list('networks'),
  };
}

/** Its fields' names, for the summary of what is wrong. */
export function projectFieldNames(t: Translate) {
  return {
    title: t('project.title'),
    language: t('project.language'),
    purpose: t('project.purpose'),
    goals: t('import.place.goals'),
    state: t('project.how_far'),
    beginsOn: t('project.begins'),
    endsOn: t('project.ends'),
    stopWhen: t('project.stop_when'),
    stopCheck: t('project.stop_check'),
    stopLookOn: t('project.stop_look'),
    learned: t('project.learned'),
    contactMailbox: t('import.place.contact.mailbox'),
    contactName: t('import.place.contact.name'),
    audience: t('project.who_sees'),
    networks: t('project.networks'),
  };
}

/** The fields that a new project and one that is changed have alike: two must be filled in, the rest may wait. */
export function ProjectFields({ project, home }: { project?: ProjectView; home: ProjectHome }) {
  const t = useT();
  const names = projectFieldNames(t);
  const lang = project?.language ?? home.language;
  return (
    <>
      <Field name="title" label={names.title} value={project?.title} maxLength={200} lang={lang} />
      <TextArea
        name="purpose"
        label={names.purpose}
        hint={t('project.purpose_hint')}
        value={project?.purpose}
        maxLength={2000}
        rows={4}
        lang={lang}
        optional
      />
      <SharingChoices known={project} home={home} hint={t('project.who_sees_hint')} />
      <Choices
        name="state"
        legend={names.state}
        options={statesInOrder.map((value) => ({ value, label: t(`project.state.${value}`) }))}
        chosen={[project?.state ?? 'running']}
        inline
      />
      <fieldset className="field project-stop">
        <legend>{t('project.stop_card')}</legend>
        <p className="hint">{t('project.stop_hint')}</p>
        <TextArea name="stopWhen" label={names.stopWhen} value={project?.stopWhen} maxLength={500} rows={2} lang={lang} optional />
        <TextArea
          name="stopCheck"
          label={names.stopCheck}
          hint={t('project.stop_check_hint')}
          value={project?.stopCheck}
          maxLength={500}
          rows={2}
          lang={lang}
          optional
        />
        <Field
          name="stopLookOn"
          type="date"
          label={names.stopLookOn}
          hint={t('project.stop_look_hint')}
          value={project?.stopLookOn}
          short
          optional
        />
      </fieldset>
      <Details summary={t('project.more')} open={project !== undefined && project.goals.length > 0}>
        <GoalChoices chosen={project?.goals} />
        <div className="field-pair">
          <Field name="beginsOn" type="date" label={names.beginsOn} value={project?.beginsOn} short optional />
          <Field name="endsOn" type="date" label={names.endsOn} value={project?.endsOn} short optional />
        </div>
        <div className="field-pair">
          <Field
            name="contactMailbox"
            type="email"
            inputMode="email"
            label={names.contactMailbox}
            hint={t('catalogue.editor.mailbox_hint')}
            value={project?.contactMailbox}
            maxLength={254}
            optional
          />
          <Field name="contactName" label={names.contactName} value={project?.contactName} maxLength={120} optional />
        </div>
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

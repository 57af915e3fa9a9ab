import { languageNames, languages } from '#libs/platform/i18n';
import type { TreatmentRow, WheelQuarter } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { isRefusal } from '../../problem.js';

/** What the committee did, or means to do, in the quarter. Whoever saved meanwhile is shown, and nothing typed is lost. */
export function WheelForm({ found, result, primary }: { found: WheelQuarter; result: unknown; primary: boolean }) {
  const t = useT();
  const foreign = useForeign();
  const { treatment, ready, committee, meetings } = found;
  const conflict = isRefusal(result) && result.problem.code === 'lost_update' ? result.problem : null;
  const current = conflict?.['current'] as TreatmentRow | null | undefined;
  const written = treatment?.language ?? committee.language;
  const fields = {
    status: t('wheel.form.status'),
    meetingOn: t('wheel.form.meeting_on'),
    title: t('wheel.form.title'),
    agenda: t('wheel.agenda'),
    done: t('wheel.form.done'),
    note: t('wheel.form.note'),
    link: t('wheel.form.link'),
    entries: t('wheel.form.entries'),
    targets: t('wheel.form.targets'),
    partners: t('wheel.form.partners'),
    area: t('wheel.form.area'),
    since: t('wheel.form.since'),
    until: t('wheel.form.until'),
    goals: t('wheel.form.goals'),
    language: t('wheel.form.language'),
  };
  const lang = foreign(written);
  const chosen = treatment?.entries ?? [];
  // What was chosen and is not for the reader's eyes stays chosen.
  const hidden = chosen.filter((id) => !found.used.some((entry) => entry.id === id));
  const offered = [...found.used, ...found.suggestions.map(({ entry }) => entry).filter(({ id }) => !chosen.includes(id))];
  return (
    <section aria-labelledby="treatment" className="stack">
      <h2 id="treatment">{t('wheel.form.heading')}</h2>
      <PageForm result={result} intent="save" fields={fields}>
        {conflict && (
          <Notice kind="warning" title={t('wheel.form.conflict')}>
            <p lang={foreign(current?.language ?? written)}>{current?.title}</p>
            <p lang={foreign(current?.language ?? written)}>{current?.agenda}</p>
          </Notice>
        )}
        <input type="hidden" name="revision" value={Number(conflict?.['currentRevision'] ?? treatment?.revision ?? 0)} />
        {hidden.map((id) => (
          <input key={id} type="hidden" name="entries" value={id} />
        ))}
        {/* Said above by a press, they follow; what was typed below and not saved yet stays. */}
        <Choices
          key={`status ${treatment?.status}`}
          name="status"
          legend={fields.status}
          chosen={[treatment?.status ?? 'planned']}
          options={(['planned', 'treated', 'noted', 'moved'] as const).map((value) => ({ value, label: t(`wheel.status.${value}`) }))}
          inline
        />
        <Field
          key={`meeting ${treatment?.meetingOn}`}
          name="meetingOn"
          type="date"
          short
          optional
          label={fields.meetingOn}
          value={treatment?.meetingOn ?? meetings.at(-1)}
        />
        <Field name="title" label={fields.title} value={treatment?.title || ready.title} maxLength={200} optional lang={lang} />
        <TextArea name="agenda" label={fields.agenda} value={ready.agenda} maxLength={20000} rows={10} optional lang={lang} />
        {offered.length > 0 && (
          <Choices
            name="entries"
            type="checkbox"
            legend={fields.entries}
            hint={t('wheel.form.entries_hint')}
            chosen={chosen}
            options={offered.map((entry) => ({
              value: entry.id,
              label: entry.title,
              content: (
                <>
                  <span lang={foreign(entry.language)}>{entry.title}</span> · {entry.tenantName}
                </>
              ),
            }))}
            optional
          />
        )}
        <TextArea name="done" label={fields.done} value={treatment?.done} maxLength={4000} rows={4} optional lang={lang} />
        <Field
          name="link"
          type="url"
          label={fields.link}
          hint={t('wheel.form.link_hint')}
          value={treatment?.link}
          maxLength={2000}
          optional
        />
        <Details summary={t('wheel.form.more')} open={isRefusal(result) && result.values['intent'] === 'save'}>
          <Field name="targets" label={fields.targets} hint={t('wheel.form.targets_hint')} value={treatment?.targets.join(', ')} optional />
          <TextArea
            name="partners"
            label={fields.partners}
            hint={t('wheel.form.partners_hint')}
            value={treatment?.partners.join('\n')}
            rows={3}
            optional
            lang={lang}
          />
          <Field name="area" label={fields.area} value={treatment?.area} maxLength={200} optional lang={lang} />
          <Field name="since" type="date" short label={fields.since} value={treatment?.since} optional />
          <Field name="until" type="date" short label={fields.until} value={treatment?.until} optional />
          <TextArea name="note" label={fields.note} value={treatment?.note} maxLength={2000} rows={3} optional lang={lang} />
          <Choices
            name="goals"
            type="checkbox"
            legend={fields.goals}
            chosen={treatment?.goals.map(String)}
            options={Array.from({ length: 17 }, (_, index) => String(index + 1)).map((value) => ({
              value,
              label: `${value} ${t(`goals.${value}`)}`,
            }))}
            optional
          />
          <Select
            name="language"
            label={fields.language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={written}
          />
        </Details>
        <Button weight={primary ? 'primary' : 'secondary'}>{t('wheel.form.save')}</Button>
      </PageForm>
    </section>
  );
}

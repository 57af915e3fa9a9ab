import { redirect } from 'react-router';
import { formatDate, nameIn, path, titleBeside } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Facts } from '../../kit/facts.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, param, query, now }) => {
  const seat = await services.bodies.seatToName(actor, param('seat'));
  const people = await services.people.colleagues(actor, seat.tenant.id);
  return {
    seat,
    people: people.map(({ personId, name, title }) => ({
      value: personId,
      label: [name, titleBeside({ name, title })].filter(Boolean).join(', '),
    })),
    // Whoever follows begins when the term is over.
    since: seat.until ? dayAfter(seat.until) : now.toISOString().slice(0, 10),
    isDone: query.has('done'),
  };
});

export const action = form(async ({ services, actor, param, language, text }) => {
  const seat = param('seat');
  const [capacity, since] = [text('capacity'), text('since')];
  await services.bodies.nameHolder(actor, seat, { person: text('person'), capacity, since, until: text('until') || null });
  throw redirect(path(language, 'nameSeat', { tenant: param('tenant'), seat }, { done: 'named' }));
});

/** A municipality's administrator says who sits for it, or stands in. */
export default function NameSeat({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { seat, people, since, isDone } = loaderData;
  const { tenant, holder, deputy } = seat;
  const body = nameIn(language, seat.body.names);
  const home = seat.network
    ? { to: path(language, 'network', { network: seat.network }), label: body }
    : { to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name };
  const deputyLabel = t('steering.name_seat.deputy', { preset: seat.body.preset });
  const fields = {
    person: t('steering.name_seat.person'),
    capacity: t('steering.name_seat.capacity'),
    since: t('steering.name_seat.since'),
    until: t('steering.name_seat.until'),
  };
  return (
    <Page title={t('steering.name_seat.title')} trail={[home]} lead={t('steering.name_seat.lead', { tenant: tenant.name, body })} narrow>
      <div className="stack">
        {isDone && <Notice kind="success" live title={t('steering.done.saved')} />}
        <Facts
          facts={[
            { term: t('steering.member'), description: holder?.name ?? t('steering.to_be_named', { tenant: tenant.name }) },
            { term: t('vacancy.sits_until'), description: seat.until && formatDate(language, seat.until) },
            { term: deputyLabel, description: deputy?.name ?? '–' },
          ]}
        />
        <PageForm result={actionData} fields={fields}>
          <Choices
            name="capacity"
            legend={fields.capacity}
            chosen={['holder']}
            options={[
              { value: 'holder', label: t('steering.member') },
              { value: 'deputy', label: deputyLabel },
            ]}
            inline
          />
          <Select
            name="person"
            label={fields.person}
            hint={t('steering.name_seat.person_hint', { tenant: tenant.name })}
            options={people}
            none="–"
          />
          <Field name="since" type="date" label={fields.since} value={since} short />
          <Field name="until" type="date" label={fields.until} hint={t('steering.name_seat.until_hint')} optional short />
          <Button>{t('steering.name_seat.button')}</Button>
        </PageForm>
      </div>
    </Page>
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

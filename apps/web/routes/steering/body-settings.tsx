import { redirect } from 'react-router';
import { nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { type PageProps, page } from '../../page.js';
import { namesOf, planOf } from './body-form.js';
import { presetOf } from './body-rules.js';
import { BodyNames, BodyPlan } from './body-settings-names.js';
import { DecideRules, EndBody } from './body-settings-rules.js';
import { BodySettingsSeats } from './body-settings-seats.js';
import { bodyTrail } from './body-trail.js';
import { filledFrom } from './rules-form.js';

export const loader = page(async ({ services, actor, param, query, now }) => {
  const slug = param('body');
  const body = await services.bodyMembers.readToKeep(actor, slug);
  const [people, rules, network] = await Promise.all([
    services.bodyMembers.candidates(actor, slug),
    services.ruleSets.list(actor, slug),
    body.network ? services.networks.page(actor, body.network.slug) : null,
  ]);
  const tenants = network ? network.tenants.filter(({ joinedAt }) => joinedAt !== null) : body.tenant ? [body.tenant] : [];
  return {
    ...{ body, people: people.map(({ id, name }) => ({ value: id, label: name })), rules: rules.items },
    tenants: tenants.map(({ slug, name }) => ({ value: slug, label: name })),
    today: now.toISOString().slice(0, 10),
    isDone: query.has('done'),
  };
});

export const action = form(async ({ services, actor, param, language, intent, text, values, now }) => {
  const slug = param('body');
  const [what, id = ''] = intent.split('.');
  const revision = Number(text('revision'));
  const { bodyAdministration: administration, seats } = services;
  if (what === 'names')
    await administration.change(actor, slug, {
      ...{ revision, names: namesOf(text, 'names'), mandates: namesOf(text, 'mandates') },
      ...{ abbreviation: text('abbreviation') || null, secretary: text('secretary') || null, statutory: text('statutory') === 'yes' },
    });
  if (what === 'plan') await administration.keepPlan(actor, slug, { revision, plan: planOf(text) });
  if (what === 'add') await seats.add(actor, slug, { role: text('role'), tenant: text('tenant') || null, sector: text('sector') || null });
  if (what === 'seat') await seats.change(actor, id, { role: text('role') });
  if (what === 'end') await seats.end(actor, id, { lastDay: text('lastDay') });
  if (what === 'term') await seats.endHolding(actor, id, { lastDay: text('lastDay') });
  if (what === 'name')
    await services.bodies.nameHolder(actor, id, {
      ...{ person: text('person'), capacity: text('capacity'), since: text('since'), until: text('until') || null },
    });
  if (what === 'rules' && text('fill')) return filledFrom(values, services.ruleSets.presets(), now);
  if (what === 'rules')
    await services.ruleSets.decide(actor, slug, {
      ...{ preset: text('preset'), quorum: text('quorum'), majority: text('majority'), tie: text('tie'), deputies: text('deputies') },
      ...{ abstention: text('abstention') === 'yes', openVotes: text('openVotes') === 'yes', recusalDecidedBy: text('recusalDecidedBy') },
      ...{ deadlineDays: Number(text('deadlineDays')), reviewMonths: Number(text('reviewMonths')) },
      ...{
        ruleText: text('ruleText'),
        ruleTextOf: text('ruleTextOf'),
        ruleSource: text('ruleSource') || null,
        effectiveOn: text('effectiveOn'),
      },
    });
  if (what === 'close') {
    await administration.end(actor, slug, { lastDay: text('lastDay') });
    throw redirect(path(language, 'bodyMembers', { body: slug }));
  }
  throw redirect(path(language, 'bodySettings', { body: slug }, { done: 'saved' }));
});

/** What a body's coordinators or administrators change about it; its secretary keeps plan and sector seats. */
export default function BodySettings({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { body, people, rules, tenants, today, isDone } = loaderData;
  const name = nameIn(language, body.names);
  return (
    <Page
      title={`${name}: ${t('bodies.settings')}`}
      trail={bodyTrail(language, body, { to: path(language, 'bodyMembers', { body: body.slug }), label: t('bodies.title') })}
      lead={t('bodies.frozen')}
      narrow
    >
      <div className="stack stack-large" key={body.revision}>
        {isDone && <Notice kind="success" live title={t('bodies.done.saved')} />}
        {body.mayManage && <BodyNames body={body} people={people} result={actionData} />}
        <BodyPlan body={body} result={actionData} />
        <BodySettingsSeats {...{ body, people, tenants, today }} preset={presetOf(rules)} result={actionData} />
        {body.mayManage && rules[0] && <DecideRules rules={rules[0].rules} today={today} result={actionData} />}
        {body.mayManage && <EndBody today={today} result={actionData} />}
      </div>
    </Page>
  );
}

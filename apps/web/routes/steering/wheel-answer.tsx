import { redirect } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';

const outcomes = ['treated', 'noted', 'moved'] as const;

/** Only shows what the mail asks: mail scanners follow links. */
export const loader = page(async ({ services, param, query }) => ({
  question: await services.wheelAnswers.show(param('token')),
  pressed: query.get('status'),
}));

export const action = openForm(async ({ services, param, text, language }) => {
  const token = param('token');
  await services.wheelAnswers.act(token, { status: text('outcome'), link: text('link') });
  throw redirect(path(language, 'wheelAnswer', { token }));
});

/** What became of a committee's quarter: the button that was pressed in the mail comes first. */
export default function WheelAnswer({ loaderData: { question, pressed }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { committee, tenant, year, quarter, meetingOn, status, link } = question;
  const said = status !== null && status !== 'planned' ? status : null;
  const first = outcomes.find((one) => one === pressed) ?? 'treated';
  return (
    <Page
      narrow
      kicker={tenant.name}
      title={t('wheel.answer.title', { committee: nameIn(language, committee.names) })}
      lead={t('wheel.answer.lead', { day: formatDate(language, `${meetingOn}T12:00:00Z`), quarter, year: String(year) })}
    >
      <div className="stack stack-large">
        {said && (
          <Notice kind="success" live title={t('wheel.answer.said', { status: t(`wheel.status.${said}`) })}>
            <p>{t('wheel.answer.again')}</p>
          </Notice>
        )}
        <PageForm result={actionData} fields={{ link: t('wheel.answer.link') }}>
          <Field
            name="link"
            type="url"
            label={t('wheel.answer.link')}
            hint={t('wheel.form.link_hint')}
            value={link}
            maxLength={2000}
            optional
          />
          <div className="row">
            {[first, ...outcomes.filter((one) => one !== first)].map((one, index) => (
              <Button key={one} name="outcome" value={one} weight={index === 0 ? 'primary' : 'secondary'}>
                {t(`wheel.status.${one}`)}
              </Button>
            ))}
          </div>
        </PageForm>
        {said && (
          <ButtonLink weight="quiet" to={path(language, 'yearWheel', { tenant: tenant.slug }, { year })}>
            {t('wheel.all_waiting')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

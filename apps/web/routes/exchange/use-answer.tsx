import { redirect } from 'react-router';
import { formatDate, path } from '#libs/platform/i18n';
import { openForm } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';

const answers = ['still', 'own_version', 'stopped'] as const;

/** Only shows what the mail asks: mail scanners follow links. */
export const loader = page(async ({ services, param, query }) => ({
  question: await services.useAnswers.show(param('token')),
  pressed: query.get('answer'),
}));

export const action = openForm(async ({ services, param, text, values, language }) => {
  const token = param('token');
  await services.useAnswers.act(token, { answer: text('answer'), learned: 'learned' in values ? text('learned') : undefined });
  throw redirect(path(language, 'useAnswer', { token }));
});

/** Six or twelve months on: one question, three buttons, and what was learned where it was stopped. */
export default function UseAnswer({ loaderData: { question, pressed }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, title, titleLanguage, months, usedFrom, answer, learned } = question;
  const first = answers.find((one) => one === pressed) ?? answer ?? 'still';
  return (
    <Page
      narrow
      kicker={tenant.name}
      title={title}
      titleLanguage={titleLanguage === language ? undefined : titleLanguage}
      lead={t('use.answer.lead', { months, day: formatDate(language, `${usedFrom}T12:00:00Z`) })}
    >
      <div className="stack stack-large">
        {answer && (
          <Notice kind="success" live title={answer === 'stopped' ? t('use.thanks') : t('use.noted')}>
            <p>{answer === 'stopped' && learned ? t('use.thanks_text') : t('use.answer.again', { answer: t(`use.answer.${answer}`) })}</p>
          </Notice>
        )}
        {answer === 'stopped' && (
          <PageForm result={actionData} fields={{ learned: t('use.learned') }}>
            <TextArea
              name="learned"
              label={t('use.learned')}
              hint={t('use.learned_hint')}
              value={learned}
              maxLength={2000}
              lang={tenant.language}
              optional
            />
            <p>
              <Button name="answer" value="stopped">
                {t('use.save')}
              </Button>
            </p>
          </PageForm>
        )}
        <PageForm className="row">
          {[first, ...answers.filter((one) => one !== first)].map((one, index) => (
            <Button key={one} name="answer" value={one} weight={index === 0 && !answer ? 'primary' : 'secondary'}>
              {t(`use.answer.${one}`)}
            </Button>
          ))}
        </PageForm>
        <p>
          <ButtonLink weight="quiet" to={path(language, 'use', { use: question.adoptionId })}>
            {t('use.answer.more')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

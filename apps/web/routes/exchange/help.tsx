import { redirect } from 'react-router';
import { formatDate, path, titleBeside } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { GoalList } from '../../kit/goal-list.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { TargetList } from '../../kit/target-list.js';
import { type PageProps, page } from '../../page.js';
import { HelpAnswer } from './help-answer.js';
import { HelpMatches } from './help-matches.js';

export const loader = page(async ({ services, actor, param, language, query }) => {
  const help = await services.helpReading.read(actor, param('help'));
  const isOwn = actor.memberships.some(({ slug }) => slug === help.tenant.slug);
  return {
    help,
    isOwn,
    isSignedIn: actor.personId !== null,
    matches: isOwn ? await services.matches.ofHelp(actor, help.id, language) : [],
    done: query.get('done'),
    asksToRenew: query.has('renew'),
  };
});

export const action = form(async ({ services, actor, param, language, intent }) => {
  const help = param('help');
  if (intent === 'close') await services.help.close(actor, help);
  else await services.help.renew(actor, help);
  throw redirect(path(language, 'help', { help }, { done: intent }));
});

/** One need or offer: what, how and until when; whoever can answers it, and its own people see what fits. */
export default function Help({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { help, isOwn, matches, done } = loaderData;
  const isNeed = help.side === 'need';
  const kicker = (
    <>
      {isNeed ? t('help.needs') : t('help.offers')} · {help.tenant.name}{' '}
      {help.state !== 'open' && <Tag>{t(`help.state.${help.state}`)}</Tag>}
    </>
  );
  const trail = [{ to: isNeed ? path(language, 'needs') : path(language, 'offers'), label: isNeed ? t('help.needs') : t('help.offers') }];
  const day = formatDate(language, `${help.until}T12:00:00Z`);
  return (
    <Page title={help.title} titleLanguage={foreign(help.language)} kicker={kicker} trail={trail} narrow>
      <div className="stack">
        <Arrived done={done} day={day} />
        {help.text && (
          <p className="help-text" lang={foreign(help.language)}>
            {help.text}
          </p>
        )}
        <Facts
          facts={[
            { term: t('help.kinds'), description: help.kinds.map((kind) => t(`help.kind.${kind}`)).join(' · ') },
            {
              term: t('call.per_month'),
              description: help.perMonth !== null && t('call.takes', { count: help.perMonth, left: help.left ?? 0 }),
            },
            { term: t('help.goals'), description: help.goals.length > 0 && <GoalList goals={help.goals} column linked /> },
            { term: t('help.targets'), description: help.targets.length > 0 && <TargetList targets={help.targets} /> },
            {
              term: t('help.sizes'),
              description: help.sizes.length > 0 && help.sizes.map((size) => t(`hits.size.${size}`)).join(' · '),
            },
            { term: t('help.person'), description: help.person && [help.person.name, titleBeside(help.person)].filter(Boolean).join(', ') },
            { term: t('help.until'), description: <span suppressHydrationWarning>{day}</span> },
            { term: t('help.audience'), description: help.audience === 'public' ? t('help.to_public') : t('help.to_networks') },
          ]}
        />
        <HelpAnswer help={help} isSignedIn={loaderData.isSignedIn} />
        {help.mayChange && (
          <div className="row">
            {help.state !== 'closed' && (
              <PageForm intent="renew" result={actionData} className="inline">
                <Button weight={loaderData.asksToRenew || help.state === 'expired' ? 'primary' : 'secondary'}>{t('help.renew')}</Button>
              </PageForm>
            )}
            <ButtonLink to={path(language, 'changeHelp', { help: help.id })} weight="secondary">
              {help.state === 'open' ? t('help.change') : t('help.open_again')}
            </ButtonLink>
            {help.state === 'open' && (
              <PageForm intent="close" result={actionData} className="inline">
                <Button weight="quiet">{t('help.close')}</Button>
              </PageForm>
            )}
          </div>
        )}
        {isOwn && help.state === 'open' && <HelpMatches side={help.side} matches={matches} />}
      </div>
    </Page>
  );
}

function Arrived({ done, day }: { done: string | null; day: string }) {
  const t = useT();
  if (done === 'new' || done === 'changed') return <Notice kind="success" live title={t('help.saved')} />;
  if (done === 'renew') return <Notice kind="success" live title={t('help.renewed', { day })} />;
  if (done === 'close') return <Notice live title={t('help.closed_now')} />;
  return null;
}

import { Link, useLocation } from 'react-router';
import { type PageName, pageNameOf, path } from '#libs/platform/i18n';
import type { Reader } from '../reader.js';
import { AccountMenu } from './account-menu.js';
import { useLanguage, useT } from './language.js';
import { LanguageMenu } from './language-menu.js';
import { useClosingMenus } from './menus.js';
import { Wordmark } from './wordmark.js';

/** What one comes to from a place in the menu, at addresses that do not begin with that place's. */
const reading: readonly PageName[] = ['collection', 'collections', 'entryCare', 'fromOriginal'];
const writing: readonly PageName[] = [
  ...(['drafts', 'draftComments', 'editor', 'attachments', 'seenAs', 'imported', 'importReview', 'publish', 'release'] as const),
  ...(['collectionEditor', 'relations'] as const),
];
const steering: readonly PageName[] = [
  ...(['body', 'decision', 'casePaper', 'openVote', 'propose', 'newMotion', 'changeMotion'] as const),
  ...(['bodyMembers', 'bodySettings', 'bodyMeetings', 'newMeeting', 'meeting', 'changeMeeting', 'askColleagues'] as const),
];
const exchanging: readonly PageName[] = [
  ...(['ask', 'threads', 'thread', 'answerFromMail', 'threadMails'] as const),
  ...(['gatherings', 'newGathering', 'gathering', 'changeGathering', 'programme', 'commitment'] as const),
  ...(['projects', 'newProject', 'project', 'changeProject', 'stopCard', 'projectCase', 'newLogNote', 'logNote'] as const),
  ...(['newPartnership', 'partnership', 'changePartnership'] as const),
  ...(['needs', 'offers', 'newNeed', 'newOffer', 'help', 'changeHelp', 'findColleague', 'askForCall', 'call', 'calls'] as const),
];

interface Place {
  to: string;
  label: string;
  within?: readonly PageName[];
}

export function Header({ reader }: { reader: Reader | null }) {
  const t = useT();
  const language = useLanguage();
  const { pathname } = useLocation();
  useClosingMenus();
  const places: Place[] = [
    { to: path(language, 'catalogue'), label: t('kit.nav.catalogue'), within: reading },
    ...(reader
      ? [
          ...(reader.mayWrite ? [{ to: path(language, 'share'), label: t('kit.nav.share'), within: writing }] : []),
          ...(reader.board
            ? [
                {
                  to:
                    'body' in reader.board ? path(language, 'body', { body: reader.board.body }) : path(language, 'steering', reader.board),
                  label: 'body' in reader.board && !reader.board.isSteeringGroup ? t('motion.nav') : t('kit.nav.steering'),
                  within: steering,
                },
              ]
            : []),
          { to: path(language, 'exchange'), label: t('kit.nav.exchange'), within: exchanging },
          { to: path(language, 'following'), label: t('kit.nav.following') },
        ]
      : [{ to: path(language, 'about'), label: t('kit.nav.about') }]),
  ];
  const here = pageNameOf(pathname);
  return (
    <header className="site-header">
      <a href="#main" className="skip-link">
        {t('kit.skip')}
      </a>
      <div className="container">
        <Wordmark to={path(language, 'home')} />
        <nav className="site-nav" aria-label={t('kit.nav.label')}>
          {places.map(({ to, label, within }) => {
            const isWithin = pathname.startsWith(`${to}/`) || (here !== null && within?.includes(here));
            return (
              <Link key={to} to={to} aria-current={pathname === to ? 'page' : isWithin ? 'true' : undefined}>
                {label}
              </Link>
            );
          })}
        </nav>
        <div className="site-tools">
          <LanguageMenu />
          {reader ? (
            <AccountMenu reader={reader} />
          ) : (
            <a className="tool-link" href={path(language, 'signIn', null, { next: nextOf(pathname) })}>
              {t('kit.sign_in')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** Back to where one was, unless that was the front page, which anyone finds. */
function nextOf(pathname: string): string | null {
  return pathname.split('/').length > 2 ? pathname : null;
}

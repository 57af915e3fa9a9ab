import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tabs } from '../../kit/tabs.js';

interface Props {
  /** The body's slug. */
  body: string;
  current: 'cases' | 'members' | 'meetings' | 'decisions';
  /** Its cases and decisions are not the reader's to read. */
  isForBodyAlone?: boolean;
}

/** What there is of a body, for those inside. */
export function BodyLinks({ body, current, isForBodyAlone = false }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <Tabs
      label={t('motion.body_pages')}
      tabs={[
        { to: path(language, 'body', { body }), label: t('motion.cases'), current: current === 'cases' },
        { to: path(language, 'bodyMembers', { body }), label: t('bodies.title'), current: current === 'members' },
        { to: path(language, 'bodyMeetings', { body }), label: t('meeting.title'), current: current === 'meetings' },
        ...(isForBodyAlone
          ? []
          : [{ to: path(language, 'bodyDecisions', { body }), label: t('motion.decisions'), current: current === 'decisions' }]),
      ]}
    />
  );
}

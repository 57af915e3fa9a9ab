import type { WaitingUse } from '#libs/exchange';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Waiting } from './waiting-line.js';

/** «Do you still use it?», or a newer approved version of what is in use. */
export function WaitingUseLine({ use, isFirst }: { use: WaitingUse; isFirst: boolean }) {
  const t = useT();
  const language = useLanguage();
  const { id, kind, title, owner, months, newer } = use;
  return (
    <Waiting
      title={title}
      lang={use.language}
      to={path(language, 'use', { use: id })}
      button={kind === 'prompt' ? t('use.home.answer') : t('use.home.look')}
      isFirst={isFirst}
    >
      {owner} · {kind === 'prompt' ? t('use.home.prompt', { months: months ?? 6 }) : t('use.home.newer', { version: newer ?? 0 })}
    </Waiting>
  );
}

import { Link } from 'react-router';
import type { ImportListItem } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** What was read and waits to be saved or put away. */
export function WaitingImports({ waiting }: { waiting: readonly ImportListItem[] }) {
  const t = useT();
  const language = useLanguage();
  if (waiting.length === 0) return null;
  const state = { reading: t('importing.state.reading'), understood: t('importing.state.understood'), failed: t('importing.state.failed') };
  return (
    <section className="stack waiting-imports" aria-labelledby="waiting-imports">
      <h2 id="waiting-imports">{t('importing.waiting')}</h2>
      <p className="quiet">{t('importing.waiting_hint')}</p>
      <ul className="link-list">
        {waiting.map((one) => (
          <li key={one.id} className="break-anywhere">
            <Link to={path(language, 'importReview', { import: one.id })}>{one.name || t('importing.untitled')}</Link>{' '}
            <Tag tone={one.state === 'failed' ? 'warning' : 'petrol'}>{state[one.state as keyof typeof state]}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { ButtonLink } from './button.js';
import { useT } from './language.js';

/** The way on from a list that goes on; `first` leads back to its beginning. */
export function Pagination({ next, first }: { next?: string | null; first?: string | null }) {
  const t = useT();
  if (!next && !first) return null;
  return (
    <nav className="pagination" aria-label={t('kit.pages')}>
      {first && (
        <ButtonLink to={first} weight="quiet">
          {t('kit.first_page')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} weight="secondary">
          {t('kit.next_page')}
        </ButtonLink>
      )}
    </nav>
  );
}

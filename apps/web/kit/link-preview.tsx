import { useLocation } from 'react-router';
import type { Language } from '#libs/platform/i18n';
import { useRoot } from '../root.js';
import { useLanguage } from './language.js';

export interface Preview {
  title: string;
  description?: string;
  /** Left out: an ordinary page. */
  type?: 'article' | 'website';
  /** The address that is meant to be shared, where it is not this one. */
  address?: string;
  /** The language it is written in, where it is not the page's. */
  language?: Language;
  /** From the root; left out: the site's own. */
  picture?: { path: string; alt: string };
}

const locales: Record<Language, string> = { da: 'da_DK', nb: 'nb_NO', nn: 'nn_NO', sv: 'sv_SE', en: 'en_GB' };

/**
 * What Teams, Outlook and others show of a link. They are visitors, and what visitors are shown is all they get: pages of
 * people who are signed in say nothing.
 */
export function LinkPreview({ title, description, type = 'website', address, language, picture }: Preview) {
  const root = useRoot();
  const page = useLanguage();
  const { pathname } = useLocation();
  if (!root || root.reader) return null;
  const url = address ?? root.publicUrl + pathname;
  const image = root.publicUrl + (picture?.path ?? `/previews/${page}.png`);
  return (
    <>
      <meta property="og:site_name" content="Tandem" />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title || 'Tandem'} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={locales[language ?? page]} />
      <meta property="og:image" content={image} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={picture?.alt ?? (title || 'Tandem')} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title || 'Tandem'} />
      {description && <meta name="twitter:description" content={description} />}
      <meta name="twitter:image" content={image} />
      <meta name="twitter:image:alt" content={picture?.alt ?? (title || 'Tandem')} />
    </>
  );
}

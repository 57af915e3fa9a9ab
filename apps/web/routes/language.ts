import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { page } from '../page.js';

/** The bare address leads to the visitor's own language. */
export const loader = page(({ preferredLanguage }) => {
  throw redirect(path(preferredLanguage, 'home'), { headers: { Vary: 'Accept-Language' } });
});

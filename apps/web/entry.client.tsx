import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { isLanguage, registerMessages } from '#libs/platform/i18n';
import { messagesOf } from './messages.js';

const language = document.documentElement.lang;
if (isLanguage(language)) {
  registerMessages(language, await messagesOf(language));
  hydrateRoot(document, <HydratedRouter />);
}

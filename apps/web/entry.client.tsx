import { type ReactNode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { isLanguage, registerMessages } from '#libs/platform/i18n';
import { messagesOf } from './messages.js';
import { keepTyped } from './typed-early.js';

const language = document.documentElement.lang;
if (isLanguage(language)) {
  registerMessages(language, await messagesOf(language));
  const giveBack = keepTyped();
  hydrateRoot(
    document,
    <OnceThere then={giveBack}>
      <HydratedRouter />
    </OnceThere>,
  );
}

/** Does it once the scripts have taken the page over. */
function OnceThere({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then]);
  return children;
}

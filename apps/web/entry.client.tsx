import { type ReactNode, useLayoutEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { isLanguage, registerMessages } from '#libs/platform/i18n';
import { messagesOf } from './messages.js';
import { giveBack, typedSoFar } from './typed-early.js';

const language = document.documentElement.lang;
if (isLanguage(language)) {
  registerMessages(language, await messagesOf(language));
  hydrateRoot(
    document,
    <KeepsTyped>
      <HydratedRouter />
    </KeepsTyped>,
  );
}

/** React takes a page over in one go, and puts its filled text areas back as they came: what was typed before it would be lost. */
function KeepsTyped({ children }: { children: ReactNode }) {
  const [typed] = useState(typedSoFar);
  useLayoutEffect(() => giveBack(typed), [typed]);
  return children;
}

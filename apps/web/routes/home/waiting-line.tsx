import type { ReactNode } from 'react';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage } from '../../kit/language.js';

interface WaitingProps {
  title: string;
  lang: string;
  to: string;
  button: string;
  isFirst: boolean;
  children: ReactNode;
}

/** One thing that waits, with its one button. */
export function Waiting({ title, lang, to, button, isFirst, children }: WaitingProps) {
  const language = useLanguage();
  return (
    <li>
      <div>
        <h3 lang={lang === language ? undefined : lang}>{title}</h3>
        <p className="quiet small" suppressHydrationWarning>
          {children}
        </p>
      </div>
      <ButtonLink to={to} weight={isFirst ? 'primary' : 'secondary'} small>
        {button}
        <span className="visually-hidden">
          : <span lang={lang === language ? undefined : lang}>{title}</span>
        </span>
      </ButtonLink>
    </li>
  );
}

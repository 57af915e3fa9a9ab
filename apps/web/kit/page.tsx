import type { ReactNode } from 'react';
import { classes } from './classes.js';
import { PageTitle } from './page-title.js';
import { Trail, type TrailStep } from './trail.js';

interface Props {
  title: string;
  /** The pages above this one, the widest first. */
  trail?: readonly TrailStep[];
  /** The small line above the title: kind, municipality, year. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** Narrow for text and forms. */
  narrow?: boolean;
  /** The title's language, where it is not the page's. */
  titleLanguage?: string;
  children?: ReactNode;
}

/** An ordinary page: its head and its content. The frame around it is routes/shell.tsx. */
export function Page({ title, trail, kicker, lead, narrow, titleLanguage, children }: Props) {
  return (
    <div className="container">
      <PageTitle title={title} description={typeof lead === 'string' ? lead : undefined} />
      <div className={classes('page', narrow && 'page-narrow')}>
        <header className="page-head">
          {trail && <Trail steps={trail} />}
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 lang={titleLanguage}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </header>
        {children}
      </div>
    </div>
  );
}

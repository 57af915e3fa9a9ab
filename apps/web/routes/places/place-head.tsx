import type { ReactNode } from 'react';
import { PageTitle } from '../../kit/page-title.js';

interface Props {
  title: string;
  kicker: ReactNode;
  lead?: ReactNode;
  description?: string;
  children?: ReactNode;
}

/** The tinted head of a municipality's or network's page, in its own colour where it has one. */
export function PlaceHead({ title, kicker, lead, description, children }: Props) {
  return (
    <header className="place-head">
      <PageTitle title={title} description={description} />
      <div className="container">
        <p className="kicker">{kicker}</p>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children && <div className="row place-actions">{children}</div>}
      </div>
    </header>
  );
}

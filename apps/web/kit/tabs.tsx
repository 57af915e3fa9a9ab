import { Link } from 'react-router';

interface Props {
  label: string;
  tabs: readonly { to: string; label: string; current?: boolean }[];
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

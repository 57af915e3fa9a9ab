import type { ReactNode } from 'react';
import { classes } from './classes.js';

export type Tone = 'plain' | 'petrol' | 'success' | 'warning';

/** A few words that say what something is. The words carry the meaning, the tone only helps. */
export function Tag({ tone = 'plain', children, lang }: { tone?: Tone; children: ReactNode; lang?: string }) {
  return (
    <span className={classes('tag', tone !== 'plain' && `tag-${tone}`)} lang={lang}>
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { classes } from './classes.js';

export type Tone = 'plain' | 'petrol' | 'success' | 'warning';

/** A few words that say what something is. The words carry the meaning, the tone only helps. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes('tag', tone !== 'plain' && `tag-${tone}`)}>{children}</span>;
}

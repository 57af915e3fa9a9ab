import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.js';

type Weight = 'primary' | 'secondary' | 'quiet';

interface Look {
  /** One primary button on a page. */
  weight?: Weight;
  small?: boolean;
  children: ReactNode;
}

const look = (weight: Weight, small?: boolean) => classes('button', `button-${weight}`, small && 'button-small');

export function Button({ weight = 'primary', small, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" {...rest} className={look(weight, small)} />;
}

/** A link that looks like a button; a POST needs a Button in a form. */
export function ButtonLink({ weight = 'primary', small, to, ...rest }: Look & { to: string; download?: boolean }) {
  return <Link to={to} reloadDocument={rest.download} {...rest} className={look(weight, small)} />;
}

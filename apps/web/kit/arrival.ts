import { useEffect, useRef } from 'react';
import { useLocation, useNavigation, useNavigationType } from 'react-router';

/** Where a form that was sent is answered. */
const answers = '.error-summary, .notice[role="status"]';

/**
 * A page that changes without a new document takes the focus along, as a new document would:
 * to the answer of a form, else to the new page's heading. What keeps the focus where a page changes in place is left alone.
 */
export function useArrival(): void {
  const { key, pathname } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const { formMethod, state } = useNavigation();
  const last = useRef({ key, pathname });
  const sent = useRef(false);
  if (state !== 'idle') sent.current = formMethod === 'POST';
  useEffect(() => {
    const { current: before } = last;
    if (before.key === key) return;
    last.current = { key, pathname };
    const answer = sent.current ? answers : null;
    sent.current = false;
    const isElsewhere = before.pathname !== pathname;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const main = document.querySelector('main');
    const found = answer && main?.querySelector<HTMLElement>(answer);
    if (!found && !isElsewhere && !isLost) return;
    const target = found || main?.querySelector<HTMLElement>('h1');
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: isBack });
  }, [key, pathname, isBack]);
}

import { type RefObject, useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { DraftView, Unknown } from '#libs/catalogue';
import { isRefusal } from '../../problem.js';

interface Saved {
  revision: number;
  savedAt: Date | string;
  known: Pick<DraftView, 'wording' | 'readiness' | 'guesses'>;
  unknowns: Unknown[];
}

const pause = 2_000;

/** Saves the form inside the box when writing pauses. Without scripts the button does it; what is refused waits for the button. */
export function useAutosave(box: RefObject<HTMLElement | null>) {
  const fetcher = useFetcher<Saved>();
  const send = useRef(fetcher.submit);
  send.current = fetcher.submit;
  useEffect(() => {
    const form = box.current?.querySelector<HTMLFormElement>('form.editor-form');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (!form) return;
        const data = new FormData(form);
        data.set('intent', 'autosave');
        void send.current(data, { method: 'post' });
      }, pause);
    };
    const never = () => clearTimeout(waiting);
    form?.addEventListener('input', later);
    form?.addEventListener('submit', never);
    return () => {
      never();
      form?.removeEventListener('input', later);
      form?.removeEventListener('submit', never);
    };
  }, [box]);
  const saved = fetcher.data && !isRefusal(fetcher.data) ? fetcher.data : null;
  return {
    revision: saved?.revision ?? null,
    savedAt: saved?.savedAt ?? null,
    /** What is known of the draft as it was saved. */
    known: saved?.known,
    unknowns: saved?.unknowns,
    saving: fetcher.state !== 'idle',
    failed: isRefusal(fetcher.data),
  };
}

import { type RefObject, useEffect, useRef } from 'react';
import { useFetcher, useLocation, useNavigation } from 'react-router';
import type { DraftView, Unknown } from '#libs/catalogue';
import { isRefusal, type Refusal } from '../../problem.js';
import { isUnreached, type Unreached } from '../../unreached.js';
import { Autosaver, type Outcome } from './autosaver.js';

interface Saved {
  revision: number;
  savedAt: Date | string;
  known: Pick<DraftView, 'wording' | 'readiness' | 'guesses'>;
  unknowns: Unknown[];
}

/**
 * Saves the form inside the box when writing pauses. Without scripts the button does it; what is refused waits for the button,
 * and what does not arrive is sent again. `read` is the draft as the page read it last; `isPaused` while two texts wait
 * for a choice; `result` is what the button's sending came to.
 */
export function useAutosave(box: RefObject<HTMLElement | null>, read: DraftView, isPaused: boolean, result: unknown) {
  const fetcher = useFetcher<Saved | Refusal | Unreached>();
  const send = useRef(fetcher.submit);
  send.current = fetcher.submit;
  // Said, not taken from where the reader is: what is sent last is sent when they have left.
  const { pathname, search } = useLocation();
  const action = useRef('');
  action.current = pathname + search;
  const saver = useRef<Autosaver | null>(null);
  const { state: moving, formMethod } = useNavigation();
  const isSubmitting = moving !== 'idle' && formMethod === 'POST';
  useEffect(() => {
    const form = box.current?.querySelector<HTMLFormElement>('form.editor-form');
    if (!form) return;
    const own = new Autosaver(
      () => dataOf(form),
      (data) => void send.current(data, { method: 'post', action: action.current }),
    );
    saver.current = own;
    const ended = new AbortController();
    const { signal } = ended;
    form.addEventListener('input', () => own.changed(), { signal });
    // Whoever is faster than the scripts has written something by now.
    if (isWrittenIn(form)) own.changed();
    form.addEventListener(
      'submit',
      (event) => {
        if (!own.submits(() => form.requestSubmit(event.submitter))) return;
        event.preventDefault();
        // Else the page would send it all the same.
        event.stopPropagation();
      },
      { signal },
    );
    window.addEventListener('online', () => own.reachable(), { signal });
    window.addEventListener('beforeunload', (event) => own.isUnsaved && event.preventDefault(), { signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && own.leave(), { signal });
    return () => {
      // A busy browser shows the next page without having shown that it was on its way.
      own.leave();
      own.stop();
      ended.abort();
    };
  }, [box]);
  useEffect(() => {
    saver.current?.pause(isPaused || isSubmitting);
  }, [isPaused, isSubmitting]);
  useEffect(() => {
    if (moving === 'loading' && !isSubmitting) saver.current?.leave();
  }, [moving, isSubmitting]);
  useEffect(() => {
    if (isUnreached(result)) saver.current?.lost();
  }, [result]);
  const { data, state } = fetcher;
  useEffect(() => {
    if (state === 'idle' && data) saver.current?.answered(outcomeOf(data));
  }, [state, data]);
  const saved = data && !isRefusal(data) && !isUnreached(data) ? data : null;
  const kept = useRef<Saved | null>(null);
  const settled = useRef<unknown>(undefined);
  if (saved && saved !== kept.current) {
    kept.current = saved;
    settled.current = result;
  }
  const isLost = isUnreached(result) && settled.current !== result;
  // The page reads the draft again once the button has saved it: what was answered before that is no trouble any more.
  const answer = useRef({ data, read });
  if (answer.current.data !== data) answer.current = { data, read };
  const open = answer.current.read === read ? data : undefined;
  return {
    /** What is known of the draft as it was saved last. */
    saved: kept.current,
    isSaving: state !== 'idle',
    /** What the last answer was, where it was none. */
    trouble: isUnreached(open)
      ? open.unreached
      : isLost
        ? 'away'
        : isRefusal(open)
          ? open.problem.code === 'lost_update'
            ? 'conflict'
            : 'refused'
          : null,
  } as const;
}

/** Whether something stands in it that the page did not come with. */
function isWrittenIn(form: HTMLFormElement): boolean {
  const asRead = form.cloneNode(true) as HTMLFormElement;
  asRead.reset();
  const [now, then] = [form, asRead].map((one) => JSON.stringify([...new FormData(one)]));
  return now !== then;
}

function dataOf(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  data.set('intent', 'autosave');
  return data;
}

function outcomeOf(data: Saved | Refusal | Unreached): Outcome {
  if (isUnreached(data)) return data.unreached === 'away' ? 'unreached' : 'refused';
  return isRefusal(data) ? 'refused' : 'saved';
}

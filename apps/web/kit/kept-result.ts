import { useRef } from 'react';
import { useNavigation } from 'react-router';

/** What a page's action answered, for as long as nothing new is sent: a link to a place of the same page takes it from the page otherwise. */
export function useKeptResult(result: unknown): unknown {
  const { state } = useNavigation();
  const kept = useRef<unknown>(undefined);
  const isSent = useRef(false);
  if (state === 'submitting') isSent.current = true;
  if (result !== undefined && result !== kept.current) {
    kept.current = result;
    isSent.current = false;
  } else if (result === undefined && isSent.current) kept.current = undefined;
  return kept.current;
}

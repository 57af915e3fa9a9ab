import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether scripts run: false in what the server renders, so that a page without them keeps what works without them. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

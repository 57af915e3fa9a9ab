import { useEffect } from 'react';
import { useLocation } from 'react-router';

const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

/** The header's menus close by Escape, by a press beside them, and when they have led somewhere; without scripts by their own button. */
export function useClosingMenus(): void {
  const { key } = useLocation();
  useEffect(() => {
    for (const menu of open()) menu.open = false;
  }, [key]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      for (const menu of open()) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
      }
    };
    const onPress = ({ target }: PointerEvent) => {
      for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
}

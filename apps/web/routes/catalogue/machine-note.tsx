import type { EntryContent } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

interface Props {
  content: Pick<EntryContent, 'machineTexts'>;
  /** For those who write it: how the mark goes away. */
  writes?: boolean;
}

/** Near the title: a machine translated some of the text, and nobody has looked at that. */
export function MachineNote({ content: { machineTexts }, writes }: Props) {
  const t = useT();
  if (machineTexts.length === 0) return null;
  const services = [...new Set(machineTexts.map(({ service }) => service))].join(', ');
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('machine.mark')}.</strong> {t('machine.some', { count: machineTexts.length, services })}
        {writes && ` ${t('machine.goes')}`}
      </p>
    </Notice>
  );
}

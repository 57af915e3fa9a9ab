import { useCallback, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { hasMessage } from '#libs/platform/i18n';
import { useLanguage } from '../../kit/language.js';

export interface Upload {
  key: number;
  name: string;
  state: 'sending' | 'working' | 'done' | 'failed';
  percent: number;
  /** Of the refusal; null where the connection broke off. */
  code: string | null;
}

/** Sends files one after another and tells how far each is; the page reads itself again behind each that came in. */
export function useUploads(address: string) {
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const count = useRef(0);
  const last = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = ++count.current;
        const say = (change: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
        setUploads((all) => [...all, { key, name: file.name, state: 'sending', percent: 0, code: null }]);
        last.current = last.current.then(async () => {
          const answer = await post(address, file, (percent) => say(percent < 100 ? { percent } : { state: 'working' }));
          const isRefused = answer === null || answer.code !== undefined;
          const known = answer?.code && hasMessage(language, `errors.${answer.code}`) ? answer.code : null;
          say(isRefused ? { state: 'failed', code: known } : { state: 'done' });
          if (!isRefused) await revalidate();
        });
      }
    },
    [address, language, revalidate],
  );
  return { uploads, send };
}

/** What was answered; null where nothing was. `fetch` does not tell how much of a body has left. */
function post(address: string, file: File, progress: (percent: number) => void): Promise<{ code?: string } | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((loaded / total) * 100));
    request.onerror = () => resolve(null);
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as { code?: string };
        resolve(request.status < 300 ? {} : { code: answer.code ?? 'internal' });
      } catch {
        resolve(null);
      }
    };
    const form = new FormData();
    form.append('files', file);
    request.send(form);
  });
}

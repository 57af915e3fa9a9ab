import { isEmail } from 'class-validator';

export interface PastedAddresses {
  /** In lower case, each once, in the order they came. */
  addresses: string[];
  /** What looks as if it was meant to be an address. */
  unreadable: string[];
}

/** Addresses as people paste them from mail programs and lists: «Kari Holm <kari@asker.example>; ola@asker.example», or one a line. */
export function addressesIn(text: string): PastedAddresses {
  const addresses = new Set<string>();
  const unreadable: string[] = [];
  for (const line of text.split(/[\n\r;]+/).map((part) => part.trim())) {
    if (!line) continue;
    const candidates = line.match(/[^\s<>,"'()[\]]*@[^\s<>,"'()[\]]*/g) ?? [line];
    for (const candidate of candidates.map((one) =>
      one
        .replace(/^mailto:/i, '')
        .replace(/\.$/, '')
        .toLowerCase(),
    )) {
      if (isEmail(candidate) && candidate.length <= 254) addresses.add(candidate);
      else unreadable.push(candidate.slice(0, 100));
    }
  }
  return { addresses: [...addresses], unreadable };
}

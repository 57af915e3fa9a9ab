import { hash, verify } from '@node-rs/argon2';
import { IsString, MinLength, NotEquals } from 'class-validator';
import { MaxLength } from '#libs/platform';

/** argon2id at 19 MiB and two passes: OWASP's first choice, about 13 ms of CPU. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of every account of the demo, and known to everyone: outside demo mode it opens nothing. */
export const demoPassword = 'tandem-demo';

const rules = [IsString(), MinLength(10), MaxLength(500), NotEquals(demoPassword)];

/** A password that somebody chooses. */
export const NewPassword = (): PropertyDecorator => (target, name) => {
  for (const rule of rules) rule(target, name as string);
};

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Takes as long for an unknown person (`hash` null) as for a wrong password, so that neither can be told apart. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return matches && stored !== null;
}

const nobody = hashPassword('no person has this password');

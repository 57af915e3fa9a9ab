import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { OperatorMistake } from './operator-mistake.js';

/** The port to serve on; 0 becomes one that is free. Throws OperatorMistake if it is taken, before anything has started. */
export async function portToServeOn(wanted: number): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted, '0.0.0.0');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw portMistake(error, wanted) ?? error;
  } finally {
    server.close();
  }
}

/** What is wrong with the port, in words; undefined when the error comes from elsewhere. Also for one taken since it was tried. */
export function portMistake(error: unknown, port: number): OperatorMistake | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'bind') return undefined;
  if (code === 'EADDRINUSE')
    return new OperatorMistake(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new OperatorMistake(`Port ${port} needs more rights than this account has. Choose one above 1023: PORT=3000 npm start`);
  return new OperatorMistake(`Port ${port} cannot be used (${code}). Choose another: PORT=3000 npm start`);
}

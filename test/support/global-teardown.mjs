import { rmSync } from 'node:fs';

export default async function stopServer() {
  const running = globalThis.tandemTestServer;
  await running?.server.stop();
  if (running) rmSync(running.folder, { recursive: true, force: true });
}

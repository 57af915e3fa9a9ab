import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MailSink } from './mail-sink.js';

// A sink in a process of its own. Prints its address and that of its count: GET gives { count, bytes, last }, DELETE begins anew.
const sink = new MailSink();
const control = createServer((request, response) => {
  if (request.method === 'DELETE') sink.reset();
  const { count, bytes, last } = sink;
  response.end(JSON.stringify({ count, bytes, last }));
});
const url = await sink.open();
control.listen(0, '127.0.0.1', () => console.log(`${url} http://127.0.0.1:${(control.address() as AddressInfo).port}`));

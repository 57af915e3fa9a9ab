import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { Authority } from './certificates.js';

export const calendarHosts = {
  good: 'kalender.kommunen.dk',
  /** Has the certificate of another. */
  another: 'arkiv.kommunen.dk',
  /** Certified by nobody known. */
  unknown: 'gammel.kommunen.dk',
  /** Was certified until yesterday. */
  expired: 'ifjor.kommunen.dk',
};

const meeting = (day: string) =>
  ['BEGIN:VEVENT', `UID:${day}@kommunen.dk`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'SUMMARY:Udvalgsmøde', 'END:VEVENT'].join(
    '\r\n',
  );
const calendar = (...days: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kommunen//', ...days.map(meeting), 'END:VCALENDAR', ''].join('\r\n');

/** A house's calendars over HTTPS, on this machine: as they should be, and as they happen to be. */
export class CalendarServer {
  /** What whoever trusts the house has been handed. */
  readonly authority = new Authority('Kommunens egen CA');
  /** Of each request, the name that was asked for and the path. */
  readonly asked: string[] = [];
  private readonly server: Server;

  constructor(meetingOn: string) {
    const certificates = {
      [calendarHosts.good]: this.authority.certify(calendarHosts.good),
      [calendarHosts.another]: this.authority.certify(calendarHosts.good),
      [calendarHosts.unknown]: new Authority('Ukendt CA').certify(calendarHosts.unknown),
      [calendarHosts.expired]: this.authority.certify(calendarHosts.expired, new Date(Date.now() - 86_400_000)),
    };
    const answers: Record<string, (response: ServerResponse) => void> = {
      '/udvalg.ics': (response) => response.setHeader('content-type', 'text/calendar').end(calendar(meetingOn)),
      '/tom.ics': (response) => response.setHeader('content-type', 'text/calendar').end(calendar()),
      '/flyttet.ics': (response) => response.writeHead(301, { location: '/udvalg.ics' }).end(),
      '/rundt.ics': (response) => response.writeHead(302, { location: '/rundt.ics' }).end(),
      '/ind.ics': (response) => response.writeHead(302, { location: 'https://127.0.0.1/udvalg.ics' }).end(),
      '/usikker.ics': (response) => response.writeHead(302, { location: `http://${calendarHosts.good}/udvalg.ics` }).end(),
      '/login': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Log ind</title>'),
      '/stor.ics': (response) => response.end(calendar(meetingOn).padEnd(1_000_001)),
      '/endnu-stoerre.ics': (response) => response.end(Buffer.alloc(11_000_000, 32)),
      // Begins, and never ends.
      '/langsom.ics': (response) => void response.write('BEGIN:VCALENDAR\r\n'),
    };
    this.server = createServer(
      { SNICallback: (name, done) => done(null, createSecureContext(certificates[name])) },
      ({ url = '', headers }, response) => {
        this.asked.push(`${headers.host}${url}`);
        const answer = answers[url];
        if (answer) answer(response);
        else response.writeHead(404).end();
      },
    );
  }

  async open(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

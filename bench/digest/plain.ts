import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

// The limit beside it: pooled nodemailer, sending ready-made messages with sendMail. Prints { seconds, cpu } of its process, once they have left.
const { SMTP_URL, MESSAGE, COUNT, CONNECTIONS } = process.env as Record<string, string>;
const { from, subject, html, text, headers } = JSON.parse(readFileSync(MESSAGE as string, 'utf8'));
const transport = createTransport({
  url: SMTP_URL,
  pool: true,
  maxConnections: Number(CONNECTIONS),
  maxMessages: Number.POSITIVE_INFINITY,
});
let left = Number(COUNT);
const began = performance.now();
const before = process.cpuUsage();
const send = async () => {
  for (let number = left--; number > 0; number = left--)
    await transport.sendMail({
      from,
      subject,
      html,
      text,
      headers,
      to: `person-${number}@bench.example`,
      messageId: `<${number}@bench.example>`,
    });
};
await Promise.all(Array.from({ length: Number(CONNECTIONS) * 2 }, send));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }));
transport.close();

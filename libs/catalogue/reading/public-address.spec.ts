import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, isPublicName } from './public-address.js';

describe('an address', () => {
  it.each(['8.8.8.8', '193.160.144.1', '2001:67c:21b8::1', '2a00:1450:400f:80c::200e', '::ffff:8.8.8.8'])('is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.7', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '169.254.169.254'],
    ...[
      '198.18.0.1',
      '192.0.0.170',
      '192.0.2.7',
      '198.51.100.7',
      '203.0.113.7',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '168.63.129.16',
    ],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1'],
    ...['64:ff9b::7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', 'fec0::1', 'localhost', '', '1.2.3'],
  ])('is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a name', () => {
  it.each(['www.herning.dk', 'baerum.kommune.no', 'xn--bjrksj-wxae.se', 'a.example.com.'])('may be of the public web: %s', (name) => {
    expect(isPublicName(name)).toBe(true);
  });

  it.each([
    ...[
      'localhost',
      'herning',
      'tandem-db',
      'printer.local',
      'intranett.corp',
      'metadata.google.internal',
      'router.home.arpa',
      'a.localhost.',
    ],
    ...['x.onion', 'a.test', '', '.', 'a..dk', 'Intra.LAN'],
  ])('is known in its own house alone: %s', (name) => {
    expect(isPublicName(name)).toBe(false);
  });
});

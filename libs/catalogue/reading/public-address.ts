import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is out in the world: no loopback, private, link-local, unique-local, carrier or reserved range, no machine's own
 * metadata (169.254.169.254, fd00:ec2::254), and none of these dressed as IPv6.
 */
export function isPublicAddress(address: string): boolean {
  // Written in full: the library also takes what resolvers understand, such as 0x7f.1.
  if (isIP(address) === 0) return false;
  const plain = ipaddr.parse(address);
  if (plain.kind() === 'ipv4') return plain.range() === 'unicast' && !isSpecial(plain as ipaddr.IPv4);
  const six = plain as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return isPublicAddress(six.toIPv4Address().toString());
  // Nothing but global unicast; what tunnels IPv4 (6to4, Teredo, NAT64) has ranges of its own.
  return six.range() === 'unicast' && six.match(ipaddr.IPv6.parse('2000::'), 3);
}

/** Ends of names that lead to no page of the public web, whatever a resolver of the house answers (RFC 2606, 6761, 6762, 7686, 8375, 9476). */
const insideEnds = new Set(
  'alt arpa corp example home internal intranet invalid lan local localdomain localhost onion private test workgroup'.split(' '),
);

/** Whether a name can be one of the public web: «intranett» and «printer.local» are known in their own house alone. */
export function isPublicName(host: string): boolean {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return labels.length > 1 && labels.every(Boolean) && !insideEnds.has(labels.at(-1) as string);
}

/** Ranges that are set aside and that the library takes for ordinary: benchmarks, relays, a cloud's wire server. */
function isSpecial(address: ipaddr.IPv4): boolean {
  const ranges: [string, number][] = [
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['198.18.0.0', 15],
    ['168.63.129.16', 32],
  ];
  return ranges.some(([range, bits]) => address.match(ipaddr.IPv4.parse(range), bits));
}

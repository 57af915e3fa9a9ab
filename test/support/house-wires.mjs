// Loaded before the product by `node --import`: names and wires of the test's own, so that nothing leaves the machine. Names stand for one public
// address, as the product asks of every calendar, and what is connected to there, at the port of HTTPS, is the test's server.
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const { port, names } = JSON.parse(process.env.TEST_WIRES ?? '{}');
const publicAddress = '93.184.215.14';

dns.lookup = async (name) => {
  if (names?.includes(name)) return [{ address: publicAddress, family: 4 }];
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
};
syncBuiltinESMExports();

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const wish = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (wish?.host === publicAddress) {
    if (Number(wish.port) !== 443) throw new Error(`${wish.port} is no port that a calendar is read at`);
    Object.assign(wish, { host: '127.0.0.1', port });
  }
  return connect.apply(this, args);
};

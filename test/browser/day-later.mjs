// Loaded before the product by `node --import`: each SIGUSR2 makes it a day later for the process, as a night does.
const Now = Date;
const day = 86_400_000;
let later = 0;

class Later extends Now {
  constructor(...given) {
    if (given.length === 0) super(Now.now() + later);
    else super(...given);
  }

  static now() {
    return Now.now() + later;
  }

  static [Symbol.hasInstance](one) {
    return one instanceof Now;
  }
}
globalThis.Date = Object.defineProperty(Later, 'name', { value: 'Date' });
process.on('SIGUSR2', () => {
  later += day;
});

const endOfChain = 0xfffffffe;
const directoryEntry = 128;

interface Stream {
  start: number;
  bytes: number;
}

/** Microsoft's compound file, which old Office documents are: streams by name. Throws on whatever does not hold together. */
export class CompoundFile {
  private readonly sectorBytes: number;
  private readonly table: number[];
  private readonly streams = new Map<string, Stream>();
  private readonly mini: { table: number[]; stream: Buffer; cutoff: number };

  constructor(private readonly file: Buffer) {
    const shift = file.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new Error('no sector size');
    this.sectorBytes = 1 << shift;
    this.table = this.numbers(this.tableSectors());
    const directory = this.chain(file.readUInt32LE(48));
    let root: Stream = { start: endOfChain, bytes: 0 };
    for (let at = 0; at + directoryEntry <= directory.length; at += directoryEntry) {
      const length = directory.readUInt16LE(at + 64);
      const type = directory[at + 66];
      const stream = { start: directory.readUInt32LE(at + 116), bytes: directory.readUInt32LE(at + 120) };
      if (type === 5) root = stream;
      if (type === 2 && length >= 2 && length <= 64) this.streams.set(directory.toString('utf16le', at, at + length - 2), stream);
    }
    const miniTable = this.chain(file.readUInt32LE(60));
    this.mini = {
      table: Array.from({ length: miniTable.length >> 2 }, (_, index) => miniTable.readUInt32LE(index * 4)),
      stream: this.chain(root.start).subarray(0, root.bytes),
      cutoff: file.readUInt32LE(56),
    };
  }

  /** The bytes of a stream, or none where there is no such. */
  read(name: string): Buffer {
    const stream = this.streams.get(name);
    if (!stream) return Buffer.alloc(0);
    const whole = stream.bytes < this.mini.cutoff ? this.miniChain(stream.start) : this.chain(stream.start);
    return whole.subarray(0, stream.bytes);
  }

  private tableSectors(): number[] {
    const sectors = Array.from({ length: 109 }, (_, index) => this.file.readUInt32LE(76 + index * 4));
    let next = this.file.readUInt32LE(68);
    for (let left = this.file.readUInt32LE(72); left > 0 && next < endOfChain; left--) {
      const sector = this.sector(next);
      for (let at = 0; at < this.sectorBytes - 4; at += 4) sectors.push(sector.readUInt32LE(at));
      next = sector.readUInt32LE(this.sectorBytes - 4);
      if (sectors.length * this.sectorBytes > this.file.length * 2 + 65_536) throw new Error('a table longer than its file');
    }
    return sectors.filter((sector) => sector < endOfChain);
  }

  private numbers(sectors: readonly number[]): number[] {
    return sectors.flatMap((number) => {
      const sector = this.sector(number);
      return Array.from({ length: this.sectorBytes >> 2 }, (_, index) => sector.readUInt32LE(index * 4));
    });
  }

  private sector(number: number): Buffer {
    const at = (number + 1) * this.sectorBytes;
    if (at >= this.file.length) throw new Error('a sector beyond the end');
    const sector = this.file.subarray(at, at + this.sectorBytes);
    return sector.length === this.sectorBytes ? sector : Buffer.concat([sector, Buffer.alloc(this.sectorBytes - sector.length)]);
  }

  private chain(start: number): Buffer {
    return Buffer.concat(walk(start, this.table).map((number) => this.sector(number)));
  }

  private miniChain(start: number): Buffer {
    return Buffer.concat(walk(start, this.mini.table).map((number) => this.mini.stream.subarray(number * 64, number * 64 + 64)));
  }
}

/** The numbers of a chain; one that bites its tail is none. */
function walk(start: number, table: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let at = start; at < endOfChain; at = table[at] ?? endOfChain) {
    numbers.push(at);
    if (numbers.length > table.length) throw new Error('a chain without end');
  }
  return numbers;
}

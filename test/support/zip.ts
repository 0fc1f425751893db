import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip, with what a hostile maker could choose. */
export type ZipEntry = {
  readonly name: string;
  readonly content: Buffer;
  /** Unix mode with its file type; an ordinary file by default. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** The size that the zip claims. */
  readonly claimedSize?: number;
};

/** A zip of deflated files, byte by byte, because no tool makes the ones that we refuse. */
export function zipOf(...entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = 0o100_644, encrypted = false, claimedSize } of entries) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    // From "general purpose bit flag" to "file name length", the same in both headers.
    const common = Buffer.alloc(24);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      common,
      Buffer.alloc(2),
      nameBytes,
      packed,
    ]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE((mode << 16) >>> 0, 8);
    rest.writeUInt32LE(offset, 12);
    central.push(
      Buffer.from("PK\x01\x02\x14\x03", "latin1"),
      common,
      Buffer.alloc(2),
      rest.subarray(2),
      nameBytes,
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

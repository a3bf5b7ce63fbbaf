import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const LARGEST = 256 * 1024;

export interface FileFault {
  readonly severity: 'error' | 'warning';
  readonly line?: number;
  readonly message: string;
}

export interface FileText {
  /** With `\n` line ends and without a byte order mark; absent where it can't be used. */
  readonly text?: string;
  readonly faults: readonly FileFault[];
}

/** A file as it lies on the disk. */
export interface FileBytes {
  /** Absent where it can't be read; `faults` then say why. */
  readonly bytes?: Uint8Array;
  readonly faults: readonly FileFault[];
}

/** Reads a UTF-8 text of at most 256 KiB. What is wrong with it is returned, not thrown. */
export function readText(path: string): FileText {
  return decodeText(readBytes(path));
}

/** Not asynchronous, which for many small files takes ten times as long. */
export function readBytes(path: string): FileBytes {
  try {
    const stats = statSync(path);
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) return unusable('is not a file');
    const { size } = stats;
    if (size > LARGEST) return unusable(`holds ${Math.ceil(size / 1024)} KiB, 256 at most`);
    return { bytes: readFileSync(path), faults: [] };
  } catch (error) {
    return unusable(`can't be read: ${readFailure(error)}`);
  }
}

export function decodeText({ bytes, faults }: FileBytes): FileText {
  return bytes === undefined ? { faults } : decode(bytes);
}

/** SHA-256, base64url. */
export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** Why the file system refused, in words. Throws on what isn't the file system's. */
export function readFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'ENOTDIR':
      return 'it is not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'its symbolic links run in a circle';
    case undefined:
      throw error;
    default:
      return code;
  }
}

function decode(bytes: Uint8Array): FileText {
  const text = decoded(bytes);
  if (text === undefined) return notUtf8(bytes);
  const marked = text.startsWith('\u{FEFF}');
  const plain = (marked ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  const faults: FileFault[] = [];
  if (marked) {
    const message = 'begins with a byte order mark: save as UTF-8 without it';
    faults.push({ severity: 'warning', line: 1, message });
  }
  if (plain.trim() !== '') return { text: plain, faults };
  return { faults: [...faults, { severity: 'error', message: 'is empty' }] };
}

function notUtf8(bytes: Uint8Array): FileText {
  const lines = linesOf(bytes);
  const bad = lines.flatMap((line, index) => (decoded(line) === undefined ? [index + 1] : []));
  const [line] = bad;
  const others = bad.length > 1 ? ` (nor are ${bad.length - 1} later lines)` : '';
  const message = `is not UTF-8${others}: save the file as UTF-8`;
  return { faults: [{ severity: 'error', ...(line !== undefined && { line }), message }] };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

function unusable(message: string): FileText {
  return { faults: [{ severity: 'error', message }] };
}

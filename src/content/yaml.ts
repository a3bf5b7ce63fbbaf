import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import { atOnce, type Steps } from './pause.ts';
import { quoted } from './problems.ts';

/** Keys and indexes from the root of a YAML document. */
export type Path = readonly (string | number)[];

export interface YamlFault {
  readonly line: number;
  /** Absent where the text isn't YAML; else the value that can't be read and counts as absent. */
  readonly path?: Path;
  readonly message: string;
}

export interface YamlDocument {
  /**
   * Text, lists and maps without a prototype; never numbers, booleans or dates. Keys without a
   * value are absent. Undefined where the text is empty or isn't YAML.
   */
  readonly value: unknown;
  /** Keys of the map at the root, also those without a value. */
  readonly keys: readonly string[];
  readonly faults: readonly YamlFault[];
  /** The line where the value (with its key) begins, or that of what would hold it. */
  lineOf(path: Path): number;
}

// The format nests six deep; a file is a stranger's, and recursion ends somewhere.
const DEEPEST = 20;
const MOST_FAULTS = 20;

/** `firstLine` is the line of the file on which `source` begins. Never throws for bad YAML. */
export function readYaml(source: string, firstLine = 1): YamlDocument {
  return atOnce(yamlInSteps(source, firstLine));
}

/** The same in steps: a file of hundreds of names takes longer than anybody should wait. */
export function* yamlInSteps(source: string, firstLine = 1): Steps<YamlDocument> {
  const counter = new LineCounter();
  const document = yield* parse(source, counter);
  yield;
  const lineAt = (offset: number): number => firstLine - 1 + (counter.linePos(offset).line || 1);
  const lines = new Map<string, number>();
  const lineOf = (path: Path): number => lineAmong(lines, path) ?? firstLine;

  if (document.errors.length > 0) {
    const faults = rootCauses(document.errors).map((error) => ({
      line: lineAt(error.pos[0]),
      message: syntaxMessage(error, source),
    }));
    return { value: undefined, keys: [], faults, lineOf };
  }
  const faults: YamlFault[] = [];
  const fault = (node: Node | undefined, path: Path, message: string): null => {
    const line = node?.range ? lineAt(node.range[0]) : lineOf(path);
    faults.push({ line, path, message });
    return null;
  };
  const rootKeys: string[] = [];
  const value = read(document.contents, []);
  const [beyond] = faults.splice(MOST_FAULTS);
  if (beyond !== undefined) {
    // Without a path: nothing of the file counts, so that no fault goes unsaid.
    faults.push({ line: beyond.line, message: 'YAML: more of the like follows' });
    return { value: undefined, keys: [], faults, lineOf };
  }
  return { value: value ?? undefined, keys: rootKeys, faults, lineOf };

  function read(node: unknown, path: Path): unknown {
    if (isAlias(node)) return fault(node, path, 'YAML aliases are not read: repeat the value');
    if (!isScalar(node) && !isCollection(node)) return null;
    if (path.length > DEEPEST) return fault(node, path, 'is nested too deeply');
    if (node.anchor) return fault(node, path, 'YAML anchors are not read: leave out the "&"');
    if (node.tag) return fault(node, path, 'YAML tags are not read: leave out the "!"');
    if (node.range && !lines.has(keyOf(path))) lines.set(keyOf(path), lineAt(node.range[0]));
    // Else "is #1 in the world" would lose all after the first word, and nobody would see.
    if (isScalar(node) && /^[^\s#]/.test(node.comment ?? '')) {
      return fault(node, path, 'is cut at " #": quote the text, or begin the comment with "# "');
    }
    if (isScalar(node)) return isEmpty(node) ? null : node.value;
    if (isMap(node)) return readMap(node, path);
    return node.items.map((item, index) => read(item, [...path, index]));
  }

  function readMap({ items, flow }: YAMLMap, path: Path): unknown {
    const map: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, number>();
    for (const { key, value } of items) {
      const name = isScalar(key) && !key.tag && !key.anchor ? key.value : undefined;
      if (typeof name !== 'string' || !isScalar(key)) {
        fault(isAlias(key) || isCollection(key) ? key : undefined, path, 'a key has to be text');
        continue;
      }
      const at = [...path, name];
      const line = key.range ? lineAt(key.range[0]) : lineOf(path);
      const earlier = seen.get(name);
      if (earlier !== undefined) {
        fault(key, at, `is given twice, first on line ${earlier}`);
        continue;
      }
      seen.set(name, line);
      lines.set(keyOf(at), line);
      if (path.length === 0) rootKeys.push(name);
      // `{en: Baku, 28 May, ru: Баку}` would lose all after the first comma, and nobody would see.
      if (flow && value === null) {
        fault(key, at, 'has no ":": quote the text before it, if the comma belongs to that');
        continue;
      }
      if (name === '__proto__') fault(key, at, 'is not a name that can be used');
      const content = read(value, at);
      if (content !== null && name !== '__proto__') map[name] = content;
    }
    return map;
  }
}

/** As `parseDocument` of the parser does. */
function* parse(source: string, lineCounter: LineCounter): Steps<Document.Parsed> {
  const parser = new Parser(lineCounter.addNewLine);
  const tokens: CST.Token[] = [];
  lineCounter.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    yield;
  }
  tokens.push(...parser.end());
  yield;
  // Everything stays the text that was typed (`19.10`, `no`, `2021`), and duplicate keys are found
  // in linear time, when it is read.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, lineCounter });
  const [document, another] = composer.compose(tokens, true, source.length);
  if (document === undefined) throw new Error('the parser gave no document');
  if (another !== undefined) {
    const [start, end] = another.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', ''));
  }
  return document;
}

function isEmpty(scalar: { type?: string; value: unknown }): boolean {
  return scalar.type === 'PLAIN' && /^(|~|null|Null|NULL)$/.test(String(scalar.value));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function lineAmong(lines: ReadonlyMap<string, number>, path: Path): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return undefined;
}

// After a tab that indents, all the parser says is about what it took the lines for.
function rootCauses(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return (tabs.length > 0 ? tabs : errors).slice(0, MOST_FAULTS);
}

function syntaxMessage(error: YAMLError, source: string): string {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'YAML: a text with ": " in it needs quotes';
    case 'BAD_SCALAR_START':
      return `YAML: a text that begins with ${quoted(source.charAt(error.pos[0]))} needs quotes`;
    case 'TAB_AS_INDENT':
      return 'YAML: indent with spaces, not with tabs';
    case 'MULTIPLE_DOCS':
      return 'YAML: "---" begins a second document; a file holds one';
    default:
      return `YAML: ${error.message}`;
  }
}

import { readYaml, type YamlDocument } from './yaml.ts';

/** Lists and maps of text, as `readYaml` gives them. */
type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

const LINE = /^( *)(- )?([a-z][a-z_]*):(?: (.+))?$/;
const QUOTED = /^"([^"\\\p{C}]*)"$/u;
const CODE = '(?!null[,\\]])[a-z0-9][a-z0-9_-]*';
const CODES = new RegExp(`^\\[(?:(${CODE}(?:, ${CODE})*))?\\]$`);
// What begins nothing but text, and holds no key, no comment and no blank but the space.
const TEXT = /^(?!(?:null|Null|NULL)$)[\p{L}\p{N}(«](?:(?!: | #|:$| $)(?: |[^\p{C}\p{Z}]))*$/u;

/**
 * Reads front matter: the plain form that nearly all has without the YAML parser, which would take
 * a quarter of the time for loading; the rest, mistakes among it, with it. Both read plain front matter
 * alike, which a test holds to. Only a problem asks for a line, so the parser is asked for it then.
 */
export function readFrontMatter(source: string, firstLine: number): YamlDocument {
  const value = plainYaml(source);
  if (value === undefined) return readYaml(source, firstLine);
  let parsed: YamlDocument | undefined;
  return {
    value,
    keys: Object.keys(value),
    faults: [],
    lineOf(path) {
      parsed ??= readYaml(source, firstLine);
      return parsed.lineOf(path);
    },
  };
}

/**
 * A map whose values are text on one line, lists of codes in brackets, maps, and lists of maps, each
 * level two spaces further in. Undefined for everything else that YAML has.
 */
export function plainYaml(source: string): { readonly [key: string]: Plain } | undefined {
  const lines = source.split('\n').filter((line) => line !== '');
  let at = 0;
  const value = readMap(0);
  return at > 0 && at === lines.length ? value : undefined;

  function readMap(indent: number): { [key: string]: Plain } | undefined {
    const map: { [key: string]: Plain } = Object.create(null);
    for (let first = true; at < lines.length; first = false) {
      const [, spaces = '', dash, key = '', text] = LINE.exec(lines[at] ?? '') ?? [];
      if (key === '') return undefined;
      if (dash !== undefined || spaces.length !== indent) {
        return !first && spaces.length < indent ? map : undefined;
      }
      if (key in map) return undefined;
      at++;
      const read = text === undefined ? readBlock(indent + 2) : plainValue(text);
      if (read === undefined) return undefined;
      map[key] = read;
    }
    return map;
  }

  function readBlock(indent: number): Plain | undefined {
    const dash = `${' '.repeat(indent)}- `;
    if (!lines[at]?.startsWith(dash)) return at < lines.length ? readMap(indent) : undefined;
    const list: Plain[] = [];
    while (lines[at]?.startsWith(dash)) {
      // The first key of an entry stands behind its dash.
      lines[at] = `${' '.repeat(indent + 2)}${lines[at]?.slice(indent + 2)}`;
      const entry = readMap(indent + 2);
      if (entry === undefined) return undefined;
      list.push(entry);
    }
    return list;
  }
}

function plainValue(text: string): Plain | undefined {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const codes = CODES.exec(text);
  if (codes !== null) return codes[1] === undefined ? [] : codes[1].split(', ');
  return TEXT.test(text) ? text : undefined;
}

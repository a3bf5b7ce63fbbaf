import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Region } from './corpus.ts';
import { fields, localisedName, localisedText, textWithout, urlFault } from './fields.ts';
import { readFields } from './issues.ts';
import { type Item, valueAt } from './item.ts';
import { didYouMean } from './nearest.ts';
import { quoted } from './problems.ts';
import { languageFault } from './vocabulary.ts';

/** The languages that `region.yaml` lists, as far as they can be read: all else is checked by them. */
export function regionLanguages(value: unknown): readonly string[] {
  const listed = valueAt(value, ['languages']);
  if (!Array.isArray(listed)) return [];
  const valid = listed.every((one) => typeof one === 'string' && languageFault(one) === undefined);
  return valid ? [...new Set<string>(listed)] : [];
}

/** The sites whose addresses may be `http`, as far as they can be read. */
export function plainHttpSites(value: unknown): ReadonlySet<unknown> {
  const listed = valueAt(value, ['plain_http']);
  return new Set(Array.isArray(listed) ? listed : []);
}

/** Undefined where `region.yaml` has an error, which is then reported. */
export function readRegion(item: Item, languages: readonly string[]): Region | undefined {
  if (item.value === undefined) return undefined;
  const given = readFields(item, regionSchema(languages));
  if (given === undefined || item.failed) return undefined;
  return {
    name: given.name,
    languages: given.languages,
    timeZone: given.time_zone,
    zoneChecks: given.zone_checks,
    contact: given.contact,
    example: given.example,
  };
}

function regionSchema(languages: readonly string[]) {
  return fields({
    name: localisedName(languages),
    languages: z
      .array(textWithout(languageFault))
      .min(1)
      .superRefine((listed, context) => {
        const twice = listed.find((one, index) => listed.indexOf(one) !== index);
        if (twice === undefined) return;
        context.addIssue({ code: 'custom', message: `${quoted(twice)} is listed twice` });
      }),
    time_zone: textWithout(zoneFault),
    zone_checks: z
      .array(
        fields({
          zone: textWithout(zoneFault),
          at: textWithout(instantFault),
          offset: textWithout(offsetFault),
        }),
      )
      .default([]),
    contact: textWithout(contactFault),
    plain_http: z.array(textWithout(hostFault)).default([]),
    example: localisedText(languages),
  });
}

function zoneFault(zone: string): string | undefined {
  if (/^[A-Za-z]/.test(zone) && isZone(zone)) return undefined;
  const advice = didYouMean(zone, Intl.supportedValuesOf('timeZone'));
  return `unknown time zone ${quoted(zone)}${advice || ': write an IANA name such as Europe/Paris'}`;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function hostFault(host: string): string | undefined {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return undefined;
  return `${quoted(host)} is not the name of a site such as example.org`;
}

function instantFault(at: string): string | undefined {
  try {
    if (at.endsWith('Z') && Temporal.Instant.from(at).epochMilliseconds !== undefined) {
      return undefined;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return `${quoted(at)} is not an instant: write it like 2024-03-02T12:00:00Z`;
}

function offsetFault(offset: string): string | undefined {
  if (/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset)) return undefined;
  return `${quoted(offset)} is not an offset: write it like "+05:00"`;
}

function contactFault(contact: string): string | undefined {
  const isName = /^@[A-Za-z]\w{3,31}$/.test(contact);
  const isMail = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(contact);
  if (isName || isMail || urlFault(contact) === undefined) return undefined;
  return `${quoted(contact)} is neither an https address, an e-mail address nor a @username`;
}

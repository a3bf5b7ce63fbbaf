import { checkAddresses } from './addresses.ts';
import { checkAttribution } from './attribution.ts';
import type { HouseContent } from './house-content.ts';
import { checkLinks } from './links.ts';
import { checkMemberships } from './memberships.ts';
import { checkMentions } from './mentions.ts';
import { checkTranslations } from './missing-translations.ts';
import { checkNearDuplicates } from './near-duplicates.ts';
import { checkSentences } from './sentences.ts';
import { checkSpellings } from './spellings.ts';

const RULES = [
  checkAddresses,
  checkAttribution,
  checkLinks,
  checkMemberships,
  checkMentions,
  checkNearDuplicates,
  checkSentences,
  checkSpellings,
  checkTranslations,
];

/**
 * The rules of the house: what makes content good and not merely valid. Warnings only. They cost
 * time and memory, so the content check and the preview run them, and a starting bot doesn't.
 */
export function checkHouseRules(content: HouseContent): void {
  for (const check of RULES) check(content);
}

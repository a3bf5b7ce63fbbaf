type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Makes `(count) => '2 briefs'` from the forms that the language's plural rules ask for. */
export function plural(language: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}

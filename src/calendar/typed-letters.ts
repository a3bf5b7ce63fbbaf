/** Letters of Kazakh, Kyrgyz, Tajik and Uzbek as people without such a keyboard type them. */
export const TYPED_AS_RUSSIAN: Readonly<Record<string, string>> = {
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  ү: 'у',
  ұ: 'у',
  ө: 'о',
  і: 'и',
  ә: 'а',
  һ: 'х',
  ҳ: 'х',
  ҷ: 'ч',
  ӣ: 'и',
  ӯ: 'у',
};

export interface StoryMessages {
  readonly partOf: string;
  /** Where a brief stands in its story: `2 of 7`. */
  readonly place: (number: number, count: number) => string;
  readonly count: (count: number) => string;
  readonly none: string;
  readonly unknown: (text: string) => string;
}

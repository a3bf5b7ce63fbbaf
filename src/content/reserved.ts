/**
 * Words that content leaves to the bot's own commands, those to come among them. `telegram/` owns
 * the commands and a test finds each of them here, so that the content check needs no Telegram.
 */
export const RESERVED_CODES: ReadonlySet<string> = new Set(
  `
    about admin back brief briefs cancel commands contact countries country delete
    deletemydata deliveries find follow forget gaps help language latest list menu month
    mydata organisation organisations organization organizations pause people places
    preview privacy reload roundup search settings start status stop stories story
    subscribe subscribers subscriptions today topic topics unfollow unsubscribe week zone
  `
    .trim()
    .split(/\s+/),
);

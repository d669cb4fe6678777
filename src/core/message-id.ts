/** Every message of the language files. Made from `src/words/en.ftl` by `npm run generate`; do not edit. */
export type MessageId = string;

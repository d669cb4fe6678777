import type { Schema } from "./schema.ts";

/**
 * Limits that the comments leave out or tell wrongly, by the declaration they belong to; they go before what a comment
 * says. Those of Discord stand in its components reference, its message and its poll resource.
 */
export const UNTOLD_LIMITS: Readonly<Record<string, Schema>> = {
  "APIButtonComponentBase.label": { maxLength: 80 },
  // The comment still tells 10, from before all nested components were counted together.
  "APIContainerComponent.components": { minItems: 1, maxItems: 40 },
  "APIContainerComponent.accent_color": { minimum: 0, maximum: 16_777_215 },
  "APIEmbed.color": { minimum: 0, maximum: 16_777_215 },
  "APISectionComponent.components": { minItems: 1, maxItems: 3 },
  "APITextDisplayComponent.content": { minLength: 1, maxLength: 4000 },
  "APITextInputComponent.max_length": { minimum: 1, maximum: 4000 },
  "APITextInputComponent.min_length": { minimum: 0, maximum: 4000 },
  "APITextInputComponent.placeholder": { maxLength: 100 },
  "RESTAPIPoll.duration": { minimum: 1, maximum: 768 },
  "RESTPatchAPIChannelMessageJSONBody.embeds": { maxItems: 10 },
  "RESTPostAPIChannelMessageJSONBody.embeds": { maxItems: 10 },
  "RESTPostAPIWebhookWithTokenJSONBody.embeds": { maxItems: 10 },
  // Block Kit reference: how deep a list stands.
  "RichTextList.indent": { minimum: 0, maximum: 8 },
};

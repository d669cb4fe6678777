/** Sent with every answer. Own files only, nothing inline, no frame, nothing kept. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Nothing goes to other sites. "no-referrer" would make browsers send "Origin: null" with our own forms.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** What a request says of where it comes from: the headers of these names, undefined where there are none. */
export interface CameBy {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
}

/**
 * Whether a request may be answered. A name other than the loopback's means that another site's name was pointed here
 * (DNS rebinding); a post from another origin is another site pressing our buttons.
 */
export function admits(request: CameBy, port: number): "yes" | "wrong-host" | "wrong-origin" {
  const names = ["127.0.0.1", "localhost"].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  if (!request.host || !names.includes(request.host.toLowerCase())) return "wrong-host";
  if (request.method === "GET" || request.method === "HEAD") return "yes";
  if (request.origin === undefined || request.origin.toLowerCase() !== `http://${request.host.toLowerCase()}`) {
    return "wrong-origin";
  }
  return request.site === undefined || request.site === "same-origin" ? "yes" : "wrong-origin";
}

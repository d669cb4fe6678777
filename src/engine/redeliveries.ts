import { hash } from "node:crypto";
import { MINUTE } from "../core/time.ts";
import type { EventId } from "../ports/chat-adapter.ts";
import type { Clock } from "../ports/clock.ts";
import type { Randomness } from "../ports/randomness.ts";

/**
 * Recognises events that a platform delivers again. In memory under a key made at boot, because anything written
 * beside a ballot could be joined to it (architecture A7).
 */
export interface Redeliveries {
  /** true the first time. From then on, false for ten minutes. */
  first(platform: string, id: EventId): boolean;
  /** The event came to nothing: its redelivery is a fresh start. */
  forget(platform: string, id: EventId): void;
}

/** Slack's last retry comes five minutes after the event; the others redeliver after a broken connection. */
const KEPT_MS = 10 * MINUTE;
/** 33 events a second for ten minutes; about 3 MB. */
const MOST = 20_000;

/** Beyond `most` events the oldest are forgotten first. */
export function createRedeliveries(clock: Clock, randomness: Randomness, most = MOST): Redeliveries {
  const key = Buffer.from(randomness.bytes(32)).toString("base64");
  const seen = new Map<string, number>();
  const markOf = (platform: string, id: EventId): string =>
    // The key on both sides in place of an HMAC, for speed: every event asks, and the mark never leaves memory.
    hash("sha256", `${key}${platform.length} ${platform}${id}${key}`, "base64url");

  /** In order of arrival. A map's own order would do, but looking for its oldest entry slows down with every deletion. */
  let arrivals: { readonly mark: string; readonly at: number }[] = [];
  let oldest = 0;

  const dropOld = (now: number): void => {
    for (; oldest < arrivals.length; oldest += 1) {
      const arrival = arrivals[oldest];
      if (arrival === undefined || (arrival.at + KEPT_MS > now && seen.size < most)) break;
      // A mark that was forgotten may have come again since.
      if (seen.get(arrival.mark) === arrival.at) seen.delete(arrival.mark);
    }
    if (oldest > 1024 && oldest * 2 > arrivals.length) {
      arrivals = arrivals.slice(oldest);
      oldest = 0;
    }
  };
  return {
    first(platform, id) {
      const at = clock.steady();
      dropOld(at);
      const mark = markOf(platform, id);
      if (seen.has(mark)) return false;
      seen.set(mark, at);
      arrivals.push({ mark, at });
      return true;
    },
    forget: (platform, id) => void seen.delete(markOf(platform, id)),
  };
}

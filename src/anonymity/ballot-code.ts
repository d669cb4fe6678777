import { type Ballot, type Choice, ESCAPES, type Way } from "../core/poll/ballot.ts";

/**
 * Every ballot has this many bytes before it is sealed, whatever it says: version, way, kind, choice, then zeros.
 * The spare bytes leave room for later versions without a change of length.
 */
export const BALLOT_BYTES = 16;

const VERSION = 1;
const MOST_OPTIONS = 8;
const WAYS: readonly Way[] = ["chat", "link", "assisted"];
const KIND = { options: 0, escape: 1 } as const;

/** Throws RangeError for a choice that no form can give: none, more than 8 options, not ascending, twice the same. */
export function encodeBallot(ballot: Ballot): Buffer {
  const out = Buffer.alloc(BALLOT_BYTES);
  out[0] = VERSION;
  out[1] = WAYS.indexOf(ballot.way);
  out[2] = KIND[ballot.choice.kind];
  out[3] = ballot.choice.kind === "escape" ? ESCAPES.indexOf(ballot.choice.escape) : mask(ballot.choice.options);
  return out;
}

function mask(options: readonly number[]): number {
  let bits = 0;
  let last = -1;
  for (const option of options) {
    if (!Number.isInteger(option) || option <= last || option >= MOST_OPTIONS) {
      throw new RangeError("A ballot's options are numbers from 0 to 7, ascending.");
    }
    bits |= 1 << option;
    last = option;
  }
  if (bits === 0) throw new RangeError("A ballot with options has at least one.");
  return bits;
}

/** undefined for anything that `encodeBallot` does not make, to the last bit. Never throws. */
export function decodeBallot(bytes: Uint8Array): Ballot | undefined {
  const [version, wayNumber = -1, kind, choice = -1, ...spare] = bytes;
  const way = WAYS[wayNumber];
  if (bytes.length !== BALLOT_BYTES || version !== VERSION || way === undefined) return undefined;
  if (spare.some((byte) => byte !== 0)) return undefined;
  const said = kind === KIND.options ? chosen(choice) : kind === KIND.escape ? escaped(choice) : undefined;
  return said && { way, choice: said };
}

function chosen(bits: number): Choice | undefined {
  const options = Array.from({ length: MOST_OPTIONS }, (_, option) => option).filter((o) => (bits & (1 << o)) !== 0);
  return options.length === 0 ? undefined : { kind: "options", options };
}

function escaped(number: number): Choice | undefined {
  const said = ESCAPES[number];
  return said && { kind: "escape", escape: said };
}

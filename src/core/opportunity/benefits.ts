import type { Nation } from "../group/group.ts";
import type { PlainDay } from "../time.ts";

/**
 * Where to ask before taking pay, by nation, with the dates between which the entry may be shown. Never a sum: what a
 * person may earn depends on what the bot does not know (domain 4.3, 11).
 */
interface BenefitsAdvice {
  readonly id: string;
  readonly nations: readonly Nation[];
  /** The benefit for carers there, by its name. */
  readonly benefit: string;
  readonly adviser: string;
  readonly contact: string;
  readonly from: PlainDay;
  /** The last day it may be shown; somebody must check it before then. */
  readonly to: PlainDay;
  readonly source: string;
}

const day = (text: string): PlainDay => text as PlainDay;
const CARERS_UK = {
  adviser: "Carers UK",
  contact: "0808 808 7777",
  from: day("2026-04-06"),
  to: day("2027-10-31"),
  source: "https://www.carersuk.org/help-and-advice/helpline-and-other-support/",
} as const;

/** Dated data: add a line with new dates rather than change one. */
export const BENEFITS_ADVICE: readonly BenefitsAdvice[] = [
  { id: "gb-eng-2026-04", nations: ["england"], benefit: "Carer's Allowance", ...CARERS_UK },
  { id: "gb-wls-2026-04", nations: ["wales"], benefit: "Carer's Allowance", ...CARERS_UK },
  { id: "gb-sct-2026-04", nations: ["scotland"], benefit: "Carer Support Payment", ...CARERS_UK },
  { id: "gb-nir-2026-04", nations: ["northern-ireland"], benefit: "Carer's Allowance", ...CARERS_UK },
];

/** The advice that holds in a nation on a day; undefined where nobody has checked it for that day. */
export function benefitsAdvice(nation: Nation, on: PlainDay): BenefitsAdvice | undefined {
  return BENEFITS_ADVICE.findLast((a) => a.nations.includes(nation) && a.from <= on && on <= a.to);
}

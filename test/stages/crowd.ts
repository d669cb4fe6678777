const CALLED = /^Carer([1-9]\d{0,4})$/;

/** The number of somebody beyond those whom every stage knows: "Carer1" to "Carer99999" are in the room as well. */
export function crowdNumber(name: string): number | undefined {
  const [, number] = CALLED.exec(name) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** So many of them. */
export const crowdOf = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `Carer${n + 1}`);

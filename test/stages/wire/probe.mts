import { readFileSync } from "node:fs";

for (const p of ["discord", "slack", "telegram"]) {
  const j = JSON.parse(readFileSync(`test/stages/wire/schemas/generated/${p}.json`, "utf8"));
  console.log("##", p);
  const K = new Set([
    "minLength",
    "maxLength",
    "maxBytes",
    "maxParsed",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "pattern",
  ]);
  const by = new Map<string, string[]>();
  const go = (v: any, path: string) => {
    if (Array.isArray(v)) v.forEach((x, i) => go(x, path));
    else if (v && typeof v === "object") {
      const l = Object.entries(v).filter(([k, x]) => K.has(k) && typeof x !== "object");
      if (l.length) {
        const t = l.map((x) => x.join("=")).join(",");
        by.set(t, [...(by.get(t) ?? []), path]);
      }
      for (const [k, x] of Object.entries(v))
        if (typeof x === "object")
          go(x, ["properties", "allOf", "anyOf", "then", "items"].includes(k) ? path : path + "." + k);
    }
  };
  for (const [k, v] of Object.entries(j.$defs)) go(v, k);
  for (const [k, v] of Object.entries(j.calls)) go(v, k);
  for (const [k, v] of by) console.log(k, ":", v.join(" ").slice(0, 700));
}

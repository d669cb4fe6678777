import { expect, it } from "vitest";
import { keptApart } from "../../../src/core/permission/apart.ts";
import { ROLES } from "../../../src/core/permission/grant.ts";

it("keeps the safety lead apart from those who run the group, and nobody else", () => {
  const apart = ROLES.flatMap((wanted) =>
    ROLES.flatMap((held) => (keptApart(wanted, ["reader", held]) ? [`${wanted} beside ${held}`] : [])),
  );
  expect(apart).toEqual([
    "organiser beside lead",
    "moderator beside lead",
    "lead beside organiser",
    "lead beside moderator",
  ]);
  for (const wanted of ROLES) expect(keptApart(wanted, [])).toBeUndefined();
});

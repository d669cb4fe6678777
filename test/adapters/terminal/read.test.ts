import { describe, expect, it } from "vitest";
import { readLine } from "../../../adapters/terminal/read.ts";

const read = (line: string) => readLine(line, ["help", "mydata"]);

describe("a line at the terminal", () => {
  it("presses a number, on the newest message or on one that is named", () => {
    expect(read("Ann> 2")).toEqual({ who: "Ann", alone: false, kind: "press", number: 2 });
    expect(read("  Ann>3.12 ")).toEqual({ who: "Ann", alone: false, kind: "press", shown: 3, number: 12 });
  });

  it("gives a command that is published, in the group or alone", () => {
    expect(read("Ann> /Help  with money ")).toEqual({
      who: "Ann",
      alone: false,
      kind: "command",
      name: "help",
      argument: "with money",
    });
    expect(read("Ann: /mydata")).toMatchObject({ alone: true, kind: "command", name: "mydata", argument: "" });
    expect(read("Ann> /constructor")).toMatchObject({ kind: "talk" });
    expect(read("Ann: /constructor")).toMatchObject({ kind: "message", text: "/constructor" });
  });

  it("is a message as it was typed, one to one", () => {
    expect(read("Ann: B4  2 > 1: <b>\nsecond line")).toEqual({
      who: "Ann",
      alone: true,
      kind: "message",
      text: "B4  2 > 1: <b>\nsecond line",
    });
  });

  it("is talk for the others in the group, whatever it says", () => {
    for (const line of ["Ann> hello", "Ann> 2 o'clock?", "Ann> 1.2.3", "Ann> B4 2", "Ann>"]) {
      expect(read(line)).toEqual({ who: "Ann", alone: false, kind: "talk" });
    }
  });

  it("is nobody's without a name", () => {
    for (const line of ["hello", "2", "> 2", "7> 2", "", "two words> 1"]) expect(read(line)).toBeUndefined();
    expect(read("Siân> 1")).toMatchObject({ who: "Siân", kind: "press" });
  });
});

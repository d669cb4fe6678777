import { allComponents, COMPONENT, modalOf, SELECTS } from "./discord-parts.ts";
import { below, fieldsOf, lengthOf, listOf, type Part, repeated, type WireRule } from "./rule.ts";

const typed = (parts: readonly Part[], ...types: readonly number[]): readonly Part[] =>
  parts.filter(({ value }) => types.includes(Number(value.type)));

/** A rule about components of these types, wherever they stand. */
const about = (
  types: readonly number[],
  says: string,
  source: string,
  broken: (component: Part) => readonly string[],
): WireRule => ({
  says,
  source,
  broken: (body, call) => typed(allComponents(body, call), ...types).flatMap(broken),
});

const asParts = (path: string, list: unknown): readonly Part[] =>
  listOf(list).flatMap((item, i) => {
    const value = fieldsOf(item);
    return value === undefined ? [] : [{ path: below(path, i), value }];
  });

const optionsOf = ({ path, value }: Part): readonly Part[] => asParts(below(path, "options"), value.options);

function tooMany(list: unknown, least: number, most: number): boolean {
  const { length } = listOf(list);
  return length < least || length > most;
}

const count = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** What Discord refuses in components and windows although the published types allow it. */
export const DISCORD_COMPONENT_RULES: readonly WireRule[] = [
  {
    says: "must not come twice",
    source: "Components reference: a custom_id is unique in its message or window.",
    broken: (body, call) => repeated(allComponents(body, call), "custom_id"),
  },
  {
    says: "must be unique among the components",
    source: "Components reference: an id is unique in its message or window.",
    // 0 asks Discord to choose.
    broken: (body, call) =>
      repeated(
        allComponents(body, call).filter((c) => c.value.id !== 0),
        "id",
      ),
  },
  {
    says: "must have 1 to 100 characters",
    source: "Components reference: so for the custom_id of every component, and of a window.",
    broken: (body, call) => {
      const modal = modalOf(body, call);
      return [...allComponents(body, call), ...(modal === undefined ? [] : [modal])]
        .filter(({ value }) => typeof value.custom_id === "string")
        .filter(({ value }) => lengthOf(value.custom_id) < 1 || lengthOf(value.custom_id) > 100)
        .map(({ path }) => below(path, "custom_id"));
    },
  },
  about([COMPONENT.button], "must have a label or an emoji", "Components reference, button.", ({ path, value }) =>
    lengthOf(value.label) === 0 && value.emoji === undefined && value.style !== 6 ? [path] : [],
  ),
  about(
    [COMPONENT.button],
    "must be an address of at most 512 characters with http, https or discord",
    "Components reference, link button.",
    ({ path, value }) => {
      const url = value.url;
      const good = typeof url !== "string" || (/^(https?|discord):\/\/\S+$/.test(url) && url.length <= 512);
      return good ? [] : [below(path, "url")];
    },
  ),
  about([COMPONENT.stringSelect], "must hold 1 to 25", "Components reference, string select.", ({ path, value }) =>
    tooMany(value.options, 1, 25) ? [below(path, "options")] : [],
  ),
  about([COMPONENT.radioGroup], "must hold 2 to 10", "Components reference, radio group.", ({ path, value }) =>
    tooMany(value.options, 2, 10) ? [below(path, "options")] : [],
  ),
  about([COMPONENT.checkboxGroup], "must hold 1 to 10", "Components reference, checkbox group.", ({ path, value }) =>
    tooMany(value.options, 1, 10) ? [below(path, "options")] : [],
  ),
  about(
    [COMPONENT.stringSelect, COMPONENT.radioGroup, COMPONENT.checkboxGroup],
    "must be unique among the options",
    "Discord answers that option values must be unique.",
    (component) => repeated(optionsOf(component), "value"),
  ),
  about(
    [COMPONENT.stringSelect, COMPONENT.radioGroup, COMPONENT.checkboxGroup],
    "must have 1 to 100 characters, label and value alike",
    "Components reference, options.",
    (component) =>
      optionsOf(component).flatMap(({ path, value }) =>
        ["label", "value"]
          .filter((name) => typeof value[name] === "string")
          .filter((name) => lengthOf(value[name]) < 1 || lengthOf(value[name]) > 100)
          .map((name) => below(path, name)),
      ),
  ),
  about(
    [COMPONENT.stringSelect, COMPONENT.checkboxGroup],
    "must fit the options: least ≤ most ≤ how many there are",
    "Components reference, min_values and max_values.",
    ({ path, value }) => {
      const { length } = listOf(value.options);
      const most = count(value.max_values, value.type === COMPONENT.checkboxGroup ? length : 1);
      const least = count(value.min_values, Math.min(1, most));
      return most > length || least > most ? [below(path, "max_values")] : [];
    },
  ),
  about(
    [COMPONENT.stringSelect, COMPONENT.radioGroup, COMPONENT.checkboxGroup],
    "must not be the default of more options than can be chosen",
    "Components reference, options.",
    (component) => {
      const all = optionsOf(component);
      const most =
        component.value.type === COMPONENT.checkboxGroup
          ? count(component.value.max_values, all.length)
          : count(component.value.max_values, 1);
      const defaults = all.filter(({ value }) => value.default === true);
      return defaults.length > most ? [below(component.path, "options")] : [];
    },
  ),
  about(
    [COMPONENT.textInput],
    "must fit: min_length ≤ length of value ≤ max_length ≤ 4000",
    "Components reference, text input.",
    ({ path, value }) => {
      const most = count(value.max_length, 4000);
      const least = count(value.min_length, 0);
      const its = value.value;
      const fits = typeof its !== "string" || its === "" || (its.length <= most && its.length >= least);
      return most <= 4000 && least <= most && fits ? [] : [path];
    },
  ),
  {
    says: "must not be disabled in a window",
    source: "Components reference: selects in windows cannot be disabled.",
    broken: (body, call) =>
      modalOf(body, call) === undefined
        ? []
        : allComponents(body, call)
            .filter(({ value }) => SELECTS.has(value.type) && value.disabled === true)
            .map(({ path }) => below(path, "disabled")),
  },
  {
    says: "must hold 1 to 5",
    source: "Components reference, modal: 1 to 5 components at the top.",
    broken: (body, call) => {
      const modal = modalOf(body, call);
      return modal !== undefined && tooMany(modal.value.components, 1, 5) ? ["data.components"] : [];
    },
  },
  {
    says: "must have 1 to 45 characters",
    source: "Components reference: the title of a modal.",
    broken: (body, call) => {
      const title = modalOf(body, call)?.value.title;
      return typeof title === "string" && (title === "" || title.length > 45) ? ["data.title"] : [];
    },
  },
];

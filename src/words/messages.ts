import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { WordValues } from "../core/words.ts";
import type { LanguageSource } from "./languages.ts";

/** One language file, ready to be spoken. */
export interface Messages {
  readonly source: LanguageSource;
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** undefined where the message is not there, says nothing or lacks a value. */
  format(id: string, values: WordValues): string | undefined;
}

/** Letters of the scripts that are written from right to left. */
const RTL_LETTERS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Lists of what people may type, which a pseudo-locale must leave as they are. */
const TYPED = /^vocabulary-/;

/** Makes a language file ready. Throws where a message stands in it twice. */
export function messagesOf(source: LanguageSource): Messages {
  const resource = new FluentResource(source.text);
  const plain = bundleOf(source, resource, { isolating: false, disguised: true });
  const isolating = bundleOf(source, resource, { isolating: true, disguised: true });
  const typed = bundleOf(source, resource, { isolating: false, disguised: false });
  // Marks of isolation count towards a platform's limits, so they are there only where directions can mix.
  const bundleFor = (id: string, values: WordValues): FluentBundle => {
    if (TYPED.test(id)) return typed;
    return source.direction === "rtl" || Object.values(values).some((v) => RTL_LETTERS.test(String(v)))
      ? isolating
      : plain;
  };
  return {
    source,
    ids: resource.body.map((entry) => entry.id).filter((id) => plain.hasMessage(id)),
    has: (id) => plain.getMessage(id)?.value != null,
    format: (id, values) => {
      const said = formatIn(bundleFor(id, values), id, values);
      return said === undefined || TYPED.test(id) ? said : (source.disguise?.whole(said) ?? said);
    },
  };
}

function bundleOf(
  source: LanguageSource,
  resource: FluentResource,
  options: { readonly isolating: boolean; readonly disguised: boolean },
): FluentBundle {
  const transform = options.disguised ? source.disguise?.text : undefined;
  const bundle = new FluentBundle(source.locale, {
    useIsolating: options.isolating,
    ...(transform === undefined ? {} : { transform }),
  });
  const [fault] = bundle.addResource(resource);
  if (fault !== undefined) throw new Error(`${source.language}.ftl is broken.`, { cause: fault });
  return bundle;
}

function formatIn(bundle: FluentBundle, id: string, values: WordValues): string | undefined {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) return undefined;
  const faults: Error[] = [];
  const said = bundle.formatPattern(pattern, values, faults);
  return faults.length > 0 || said === "" ? undefined : said;
}

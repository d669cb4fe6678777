import { bodyChecker } from "./body-checker.ts";
import { TELEGRAM_RULES } from "./rules/telegram-rules.ts";

const checker = bodyChecker("telegram", TELEGRAM_RULES);

/**
 * What Telegram would refuse in the body of a Bot API method ("sendMessage"); empty: it would take it. Lines name the
 * path and the rule, never a value. An upload counts as the text "attach://name".
 */
export const violations = checker.violations;

/** The fields of a multipart form (without its files) as the body they stand for: `reply_markup` is read as JSON, … */
export const fromForm = checker.fromForm;

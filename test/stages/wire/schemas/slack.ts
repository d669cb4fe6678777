import { bodyChecker } from "./body-checker.ts";
import { SLACK_RULES } from "./rules/slack-rules.ts";

const checker = bodyChecker("slack", SLACK_RULES);

/**
 * What Slack would refuse in the arguments of a method ("chat.postMessage"), in what is posted to a response address
 * ("response_url") or in the acknowledgement of a view ("view_submission"); empty: it would take it. Lines name the
 * path and the rule, never a value.
 */
export const violations = checker.violations;

/** The fields of a form, which is what the client sends, as the arguments they stand for: `blocks` is read as JSON, … */
export const fromForm = checker.fromForm;

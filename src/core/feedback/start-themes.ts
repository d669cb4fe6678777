/** The start set as data: each area with what lies under it (domain 6.4). Ids stay for ever; names are a group's to change. */
export const START_SET: readonly (readonly [
  id: string,
  name: string,
  under: readonly (readonly [string, string])[],
])[] = [
  [
    "recognised",
    "Being recognised",
    [
      ["recognised-health", "By health staff"],
      ["recognised-council", "By the council"],
      ["recognised-work", "At work or school"],
      ["recognised-hidden", "Hidden carers"],
      ["recognised-word", "The word carer"],
    ],
  ],
  [
    "information",
    "Information and help",
    [
      ["information-clear", "Clear information"],
      ["information-way", "Finding the way"],
      ["information-door", "One front door"],
      ["information-benefits", "Help with benefits"],
      ["information-translation", "Translation"],
      ["information-advocacy", "Advocacy"],
      ["information-digital", "Help with going online"],
    ],
  ],
  [
    "voice",
    "Having a voice",
    [
      ["voice-listened", "Being listened to"],
      ["voice-included", "Included in care talks"],
      ["voice-together", "Making plans together"],
      ["voice-answered", "Feedback answered"],
      ["voice-fear", "Fear of speaking up"],
    ],
  ],
  [
    "assessments",
    "Assessments",
    [
      ["assessments-right", "Knowing the right"],
      ["assessments-waiting", "Waiting for one"],
      ["assessments-quality", "How good it was"],
      ["assessments-after", "What came after"],
      ["assessments-reviews", "Reviews"],
    ],
  ],
  [
    "breaks",
    "Breaks and balance",
    [
      ["breaks-supply", "Breaks to be had"],
      ["breaks-trust", "Trust in the care"],
      ["breaks-cost", "What a break costs"],
      ["breaks-emergency", "Emergency breaks"],
      ["breaks-self", "Time for self"],
      ["breaks-social", "Friends and leisure"],
    ],
  ],
  [
    "health",
    "Health",
    [
      ["health-physical", "Body"],
      ["health-mental", "Mind"],
      ["health-sleep", "Sleep"],
      ["health-own", "Own appointments"],
      ["health-end", "End of life"],
      ["health-grief", "Grief"],
    ],
  ],
  [
    "money",
    "Money",
    [
      ["money-benefits", "Benefits"],
      ["money-living", "Cost of living"],
      ["money-charges", "Care charges"],
      ["money-debt", "Debt"],
      ["money-overpaid", "Paid too much, asked back"],
    ],
  ],
  [
    "work",
    "Work, study, school",
    [
      ["work-employer", "Employer"],
      ["work-hours", "Flexible hours"],
      ["work-school", "School guidance"],
      ["work-lessons", "Lessons missed"],
      ["work-training", "Training"],
    ],
  ],
  [
    "changes",
    "Changes ahead",
    [
      ["changes-18", "Turning 18"],
      ["changes-25", "Turning 25"],
      ["changes-hospital", "Leaving hospital"],
      ["changes-plan", "Emergency plan"],
      ["changes-moving", "Moving"],
      ["changes-ends", "When caring ends"],
    ],
  ],
  [
    "services",
    "Services together",
    [
      ["services-worker", "Named worker"],
      ["services-handover", "Handover"],
      ["services-sharing", "Sharing information"],
      ["services-crisis", "Help only in a crisis"],
      ["services-hours", "Out of hours"],
    ],
  ],
  [
    "cared-for",
    "The person cared for",
    [
      ["cared-for-quality", "Quality of care"],
      ["cared-for-safety", "Safety"],
      ["cared-for-equipment", "Equipment"],
      ["cared-for-transport", "Transport"],
    ],
  ],
  [
    "fairness",
    "Fairness",
    [
      ["fairness-faith", "Culture and faith"],
      ["fairness-language", "Language"],
      ["fairness-disability", "Disability"],
      ["fairness-lgbtq", "LGBTQ+"],
      ["fairness-rural", "Living far out"],
      ["fairness-young", "Being young"],
      ["fairness-gender", "Gender"],
    ],
  ],
  [
    "group",
    "The group itself",
    [
      ["group-peers", "Support from peers"],
      ["group-times", "Meeting times"],
      ["group-bot", "This bot"],
    ],
  ],
];

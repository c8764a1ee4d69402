/** Words before a trigger (within four tokens) which say that it has not happened: plans, threats, calls, hypotheticals, prevention. */
export const UNREAL: ReadonlySet<string> = new Set(
  (
    'will would could may might can should must if unless whether plan plans planned planning plot plots plotted plotting threat threats threaten threatened ' +
    'threatening vow vowed vows warn warned warns warning foil foiled foils thwart prevent prevented preventing avert averted avoid fear fears risk ' +
    'possible potential future imminent alleged-plan urge urged calls called demand demanded halt stop stopped end ending against denied denies deny denying no not never without'
  ).split(' '),
);

/** Trigger classes whose words mean other things without a violent company: "a strike", "the march", "drones were seen". */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  'strike strikes march rally shots shot shell shells drone drones rocket rockets missile missiles explosive explosives knife battle battles fought captured seized fighting hostage hostages'.split(
    ' ',
  ),
);

/** Words of sentences in which prices, teams and players attack, explode and clash: no incident without figures is taken from them. */
export const OFF_TOPIC: ReadonlySet<string> = new Set(
  (
    'prices price market markets shares stocks traders investors inflation sale sales profits match matches goal goals league coach striker defender midfielder ' +
    'tournament championship cup innings wicket season film movie novel game games album box-office playoff quarterback exercise exercises drill drills ' +
    'anniversary commemorate commemorated remember remembered memorial sentenced trial convicted ' +
    'crash crashed accident earthquake quake flood floods flooding landslide cyclone hurricane typhoon epidemic ebola cholera virus disease tsunami avalanche derailed capsized'
  ).split(' '),
);

/** Of the weak words those that tell of violence as nouns only: "a rocket", not "prices rocket". */
export const WEAK_NOUNS: ReadonlySet<string> = new Set(
  'strike strikes march rally shell shells drone drones rocket rockets missile missiles knife battle battles fighting hostage hostages explosive explosives shots'.split(
    ' ',
  ),
);

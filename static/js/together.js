/** Ideas put together: as one, under themes, at tables; what each page needs to know of it; pure. */

/** The idea that stands on the board for this one: itself, or the one that it was put together with. */
export function wholeOf({ ideas }, id) {
  const idea = ideas.find((one) => one.id === id);
  return idea && idea.into ? wholeOf({ ideas }, idea.into) : idea;
}

/** The ideas that were put together with one, and those put together with them, in the order of their numbers. */
export function partsOf({ ideas }, idea) {
  const inside = new Set([idea.id]);
  let before = 0;
  while (inside.size > before) {
    before = inside.size;
    ideas.forEach((one) => one.into && inside.has(one.into) && inside.add(one.id));
  }
  return ideas.filter((one) => one.id !== idea.id && inside.has(one.id));
}

/** The same for every idea that has such parts, by its id. */
export function allParts({ ideas }) {
  const whole = ideas.filter((idea) => !idea.into && ideas.some((one) => one.into === idea.id));
  return new Map(whole.map((idea) => [idea.id, partsOf({ ideas }, idea)]));
}

/** Whether each table still has a board of its own. */
export function isApart({ session }, { settings, together }) {
  return Boolean(settings.by_table && !together && (session.tables || []).length);
}

/** The boards whose ideas a themes step puts together: the one that it names, or all. */
export function boardsOf({ activities }, { settings }) {
  return activities.filter((one) => one.kind === "ideas" && (!settings.from || settings.from === one.id));
}

/** `{ideas, themes: [{theme, ideas}], alone}` of a themes step: what is up, and each idea in one place. */
export function pilesOf(snapshot, step) {
  const boards = boardsOf(snapshot, step).map((board) => board.id);
  const ideas = snapshot.ideas.filter((idea) => idea.state === "up" && !idea.into && boards.includes(idea.activity));
  const here = new Set(ideas.map((idea) => idea.id));
  const elsewhere = (theme) => theme.ideas.length > 0 && !theme.ideas.some((id) => here.has(id))
    && theme.ideas.some((id) => snapshot.ideas.some((idea) => idea.id === id && idea.state === "up" && !idea.into));
  const themes = snapshot.themes
    .filter((theme) => theme.state === "up" && !elsewhere(theme))
    .map((theme) => ({ theme, ideas: ideas.filter((idea) => theme.ideas.includes(idea.id)) }));
  const placed = new Set(themes.flatMap((pile) => pile.ideas.map((idea) => idea.id)));
  return { ideas, themes, alone: ideas.filter((idea) => !placed.has(idea.id)) };
}

/** How many ideas of a theme each group wrote, `{lived, professional, other, all}`; null until groups are shown. */
export function raisedBy(snapshot, theme) {
  const inTheme = snapshot.ideas.filter((idea) => idea.state === "up" && theme.ideas.includes((wholeOf(snapshot, idea.id) || idea).id));
  if (!inTheme.length || inTheme.some((idea) => !idea.side)) return null;
  const by = { lived: 0, professional: 0, other: 0, all: inTheme.length };
  inTheme.forEach((idea) => {
    by[idea.side] += 1;
  });
  return by;
}

/** The one group that wrote everything in a theme; null where there are several, or they are not shown. */
export function raisedAlone(snapshot, theme) {
  const by = raisedBy(snapshot, theme);
  return by && (["lived", "professional", "other"].find((side) => by[side] === by.all) || null);
}

/** The first theme of an order that people who use the service mostly raised: `{theme, place}`; null where there is none. */
export function keptPlace(snapshot, order) {
  let place = 1;
  for (const ids of order) {
    const theme = ids.map((id) => snapshot.themes.find((one) => one.id === id)).find((one) => one && one.state === "up" && mostlyLived(snapshot, one));
    if (theme) return { theme, place };
    place += ids.length;
  }
  return null;
}

function mostlyLived(snapshot, theme) {
  const by = raisedBy(snapshot, theme);
  return Boolean(by) && 2 * by.lived > by.all;
}

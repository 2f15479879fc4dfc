/** Which groups may be shown apart: the one split, whole or not at all (R3). */

const OWN = ["lived", "professional"];
const SIDES = [...OWN, "other"];

/** How many ballots each group that is shown apart has, by group; empty where the split is shut. */
export function sizesApart(bySide, fewest, otherIsSide) {
  const larger = bySide.professional > bySide.lived ? "professional" : "lived";
  const goesTo = { lived: "lived", professional: "professional" };
  if (otherIsSide) goesTo.other = "other";
  else if (bySide.other < fewest) goesTo.other = larger;

  const sizes = {};
  SIDES.filter((side) => goesTo[side] && bySide[side]).forEach((side) => {
    sizes[goesTo[side]] = (sizes[goesTo[side]] || 0) + bySide[side];
  });
  const all = Object.values(sizes);
  return all.length > 1 && Math.min(...all) >= fewest ? sizes : {};
}

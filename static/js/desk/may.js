/** Who may do what at the desk: facilitators everything, helpers what is done for somebody else (D9); pure. */

const HELPERS = ["add_person", "enter_for", "edit_proposal", "make_theme", "move_idea"];

export function may({ viewer }, deed) {
  return viewer.role !== "helper" || HELPERS.includes(deed);
}

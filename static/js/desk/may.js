/** Who may do what at the desk: facilitators everything, helpers what is done for somebody else (D9); pure. */

const HELPERS = ["add_person", "settle_call", "answer_question", "write_note", "enter_for", "edit_proposal", "start_proposal", "pass_pen", "make_theme", "move_idea", "rename_theme", "dissolve_theme", "translate"];

export function may({ viewer }, deed) {
  return viewer.role !== "helper" || HELPERS.includes(deed);
}

/** What a phone shows and says now and then: information, help, what came too late, the end, what is said aloud; fetched once the phone is in the room. */
export { Listen } from "./Aloud.js";
export { Comments } from "./Comments.js";
export { Closed, Gone } from "./End.js";
export { HelpSheet } from "./HelpSheet.js";
export { keepFocus } from "./keepFocus.js";
export { listenFor } from "./listen.js";
export { InfoSheet } from "./InfoSheet.js";
export { Missed } from "./Missed.js";
export { NotStarted } from "./NotStarted.js";
export { ProposalSheet } from "./ProposalSheet.js";
export { Remit } from "./Remit.js";
export { ReportReasons } from "./ReportReasons.js";
export { Secrecy } from "./Secrecy.js";
export { StillToSend } from "./StillToSend.js";
export { Unsent } from "./Unsent.js";

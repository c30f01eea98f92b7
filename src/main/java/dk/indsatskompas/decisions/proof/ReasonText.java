package dk.indsatskompas.decisions.proof;

import dk.indsatskompas.decisions.proof.Verification.FailureReason;
import dk.indsatskompas.vocabulary.Text;

/** Says in words what is wrong with an entry. */
final class ReasonText {

    private ReasonText() {}

    static Text of(FailureReason reason) {
        return switch (reason) {
            case HEAD_NOT_OURS ->
                new Text(
                        "Kædens endepunkt mangler, er ændret eller er ikke underskrevet med loggens nøgle.",
                        "The head of the chain is gone, was changed, or is not signed with the key of the log.");
            case KEPT_HEAD_NOT_OURS ->
                new Text(
                        "Det gemte endepunkt er ikke underskrevet med loggens nøgle.",
                        "The kept head is not signed with the key of the log.");
            case MISSING -> new Text("Posten mangler.", "The entry is missing.");
            case UNEXPECTED ->
                new Text("Der står en post, hvor der ikke skal være nogen.", "There is an entry where none belongs.");
            case CHANGED ->
                new Text("Posten er ændret, efter at den blev skrevet.", "The entry was changed after it was written.");
            case OUT_OF_ORDER ->
                new Text(
                        "Posten følger ikke efter den forrige: En post er fjernet, indsat eller flyttet.",
                        "The entry does not follow the one before: one was removed, inserted or moved.");
            case NOT_WHAT_WAS_SIGNED ->
                new Text(
                        "Kæden hertil er ikke den, der blev underskrevet.",
                        "The chain up to here is not the one that was signed.");
            case NOT_WHAT_WAS_KEPT ->
                new Text(
                        "Kæden hertil er ikke den, som det gemte endepunkt blev underskrevet over.",
                        "The chain up to here is not the one that the kept head was signed over.");
            case KEY_LOST ->
                new Text(
                        "Borgerens nøgle er væk, uden at borgeren er registreret som slettet.",
                        "The citizen's key is gone, and no erasure is recorded.");
            case ERASURE_UNDONE ->
                new Text(
                        "Borgeren er registreret som slettet, men kan stadig findes.",
                        "The citizen's erasure is recorded, but the citizen can still be found.");
            case PERIOD_WRONG ->
                new Text(
                        "Borgerens nøgle er gemt som en anden måneds.",
                        "The citizen's key is kept as that of another month.");
            case FEEDBACK_WRONG ->
                new Text(
                        "Den tilbagemelding, der tælles med, svarer ikke til postens indhold.",
                        "The feedback that is counted is not what the entry says.");
            case STRAY ->
                new Text(
                        "Ved siden af kæden ligger der noget, som ingen af dens poster har skrevet.",
                        "There is something beside the chain that none of its entries wrote.");
            case DOES_NOT_OPEN ->
                new Text(
                        "Indholdet kan ikke åbnes med borgerens nøgle.",
                        "The content does not open with the citizen's key.");
            case INDEX_WRONG ->
                new Text(
                        "Det, posten findes frem ved, svarer ikke til dens indhold.",
                        "What the entry is searched by is not what it says.");
            case IDEMPOTENCY_WRONG ->
                new Text(
                        "Det, en gentaget forespørgsel vil få som svar, svarer ikke til posten.",
                        "What a repeated request would be answered with is not what the entry says.");
            case RULEBOOK_WRONG ->
                new Text(
                        "Regelbogen er ikke gemt, som dens fingeraftryk siger, eller ingen tidligere post siger, at den blev gemt.",
                        "The rulebook is not kept as its fingerprint says, or no earlier entry says that it was.");
        };
    }
}

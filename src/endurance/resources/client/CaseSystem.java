import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.KnowledgeApi;
import org.openapitools.client.api.RecommendationsApi;
import org.openapitools.client.model.Answer;
import org.openapitools.client.model.BatchProblem;
import org.openapitools.client.model.BriefAnswer;
import org.openapitools.client.model.Decision;
import org.openapitools.client.model.DecisionPage;
import org.openapitools.client.model.DecisionReplay;
import org.openapitools.client.model.ExpectedEffect;
import org.openapitools.client.model.FeedbackOutcome;
import org.openapitools.client.model.FeedbackRequest;
import org.openapitools.client.model.FindingDetails;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Quantity;
import org.openapitools.client.model.Recommendation;
import org.openapitools.client.model.RecommendationRequest;
import org.openapitools.client.model.RecommendationRequestCitizen;
import org.openapitools.client.model.RecordedRequestCitizen;

/**
 * A case system that knows the service by its OpenAPI document alone. It is compiled with what was generated from that, and with
 * the {@code Transport} of the library that was generated for.
 */
public final class CaseSystem {

    private static final String LANGUAGE = "en";

    private final RecommendationsApi recommendations;
    private final DecisionsApi decisions;
    private final KnowledgeApi knowledge;
    private final String example;
    private final String name;
    private final Map<String, String> read = new LinkedHashMap<>();

    private CaseSystem(ApiClient client, String example, String name) {
        this.recommendations = new RecommendationsApi(client);
        this.decisions = new DecisionsApi(client);
        this.knowledge = new KnowledgeApi(client);
        this.example = example;
        this.name = name;
    }

    /**
     * What it read, by what it is called.
     *
     * @param name of this client alone, so that others can ask the same service
     */
    public static Map<String, String> ask(String address, String example, String name) throws Exception {
        CaseSystem system = new CaseSystem(Transport.to(address), example, name);
        Answer answer = system.recommendations();
        system.decision(answer);
        system.replays(answer.getDecisionId());
        system.feedback(answer.getDecisionId());
        system.report(answer.getDecisionId());
        system.retry();
        system.pages();
        system.problem();
        system.batch();
        system.knowledge();
        system.newer(answer);
        return system.read;
    }

    private RecommendationRequest profile(String purpose) throws Exception {
        return Transport.mapper().readValue(example, RecommendationRequest.class).citizenRef(name + purpose);
    }

    private Answer recommendations() throws Exception {
        Answer tried = recommendations.recommend(profile("-first"), true, null, null, null, LANGUAGE);
        read.put("dry run", String.valueOf(tried.getDecisionId()));
        Answer answer = recommendations.recommend(profile("-first"), false, null, null, null, LANGUAGE);
        for (Recommendation one : answer.getRecommendations()) {
            read.put("rank " + one.getId(), one.getRank() + " " + one.getEvidence().getStrength());
        }
        Recommendation first = answer.getRecommendations().get(0);
        ExpectedEffect effect = first.getExpectedEffects().get(0);
        read.put("effect", effect.getFinding() + " " + said(effect.getAbsolute()) + ", " + said(effect.getRelative()));
        read.put("direction", effect.getDirection() + " " + effect.getMeasure());
        read.put("available", String.valueOf(first.getAvailable()));
        read.put("actual", String.valueOf(first.getReasons().get(0).getConditions().get(0).getActual()));
        return answer;
    }

    private void decision(Answer answer) throws Exception {
        Decision decision = decisions.decision(answer.getDecisionId(), LANGUAGE, null);
        read.put("same decision", String.valueOf(decision.getDecisionId().equals(answer.getDecisionId())));
        read.put("same answer", String.valueOf(decision.getSaid().getAnswer().equals(answer)));
        RecordedRequestCitizen citizen = decision.getSaid().getInput().getCitizen();
        read.put("input", citizen.getBenefit() + " " + citizen.getWants());
        read.put("link", String.valueOf(decision.getEntry().getStatement().get("kind")));
    }

    /** One operation answers in two ways; what only the other has is absent. */
    private void replays(UUID id) throws Exception {
        DecisionReplay replay = decisions.replay(id, null, LANGUAGE);
        read.put("replayed", replay.getAgainst() + " " + replay.getIdentical() + " " + replay.getDifferences());
        DecisionReplay contrast = decisions.replay(id, "in-force", LANGUAGE);
        read.put("held against", contrast.getAgainst() + " " + contrast.getChanges());
    }

    private void feedback(UUID id) throws Exception {
        FeedbackRequest said = new FeedbackRequest()
                .recommendation("ips")
                .outcome(FeedbackOutcome.ACCEPTED)
                .reasonCode("FITS_THE_CITIZEN")
                .by("CASEWORKER");
        read.put("feedback", String.valueOf(decisions.feedback(id, said, null, LANGUAGE).getDecisionId().equals(id)));
    }

    private void report(UUID id) throws Exception {
        String pdf = new String(Transport.report(decisions, id), StandardCharsets.ISO_8859_1);
        read.put("report", pdf.substring(0, "%PDF".length()));
    }

    private void retry() throws Exception {
        var first = recommendations.recommendWithHttpInfo(profile("-retry"), false, null, name + "-key", null, LANGUAGE);
        var again = recommendations.recommendWithHttpInfo(profile("-retry"), false, null, name + "-key", null, LANGUAGE);
        read.put("retry", Transport.header(again, "Idempotent-Replayed") + " "
                + Transport.body(again).equals(Transport.body(first)));
    }

    private void pages() throws Exception {
        for (int i = 0; i < 3; i++) {
            recommendations.recommend(profile("-pages"), false, null, null, null, LANGUAGE);
        }
        int pages = 0;
        int found = 0;
        String next = null;
        do {
            DecisionPage page = decisions.decisions(
                    name + "-pages", null, null, null, null, null, null, null, next, 2, LANGUAGE, null);
            next = page.getNext();
            pages++;
            found += page.getDecisions().size();
        } while (next != null);
        read.put("pages", pages + " of " + found);
    }

    private void problem() throws Exception {
        RecommendationRequest child = new RecommendationRequest()
                .citizenRef("case-7f3c")
                .citizen(new RecommendationRequestCitizen().age(7));
        try {
            recommendations.recommend(child, true, null, null, null, LANGUAGE);
        } catch (Exception e) {
            Problem problem = Transport.mapper().readValue(Transport.body(e), Problem.class);
            read.put("problem", Transport.status(e) + " " + problem.getType() + " "
                    + problem.getErrors().get(0).getPointer() + " "
                    + problem.getErrors().get(0).getCode());
        }
    }

    private void batch() throws Exception {
        String lines = Transport.mapper().writeValueAsString(profile("-batch")) + "\n{\"citizenRef\": 7}\n";
        List<String> answers = new String(Transport.batch(recommendations, lines, "brief"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        BriefAnswer answer = Transport.mapper().readValue(answers.get(0), BriefAnswer.class);
        BatchProblem problem = Transport.mapper().readValue(answers.get(1), BatchProblem.class);
        read.put("batch", answer.getRecommendations().get(0).getId() + " " + answer.getNotRecommended() + ", "
                + problem.getLine() + " " + problem.getProblem().getStatus());
    }

    private void knowledge() throws Exception {
        FindingDetails finding = knowledge.finding("IPS-E1-JOB-EDU", LANGUAGE, null);
        read.put("finding", finding.getStrength() + " " + finding.getFinding().getFigures().getNumberNeededToTreat());
        String etag = Transport.header(knowledge.catalogueWithHttpInfo(LANGUAGE, null), "ETag");
        read.put("unchanged", String.valueOf(Transport.statusOfCatalogue(knowledge, LANGUAGE, etag)));
    }

    /** What a later version answers: codes and fields that nobody knew when the client was generated. */
    private void newer(Answer answer) throws Exception {
        String later = Transport.mapper().writeValueAsString(answer)
                .replace("\"STRONG\"", "\"STRONGEST\"")
                .replace("\"POSITIVE\"", "\"MIXED\"")
                .replace("\"INTERVENTION\"", "\"PROGRAMME\"")
                .replace("\"links\"", "\"somethingNew\": {\"of\": 1}, \"links\"");
        Recommendation first = Transport.mapper().readValue(later, Answer.class).getRecommendations().get(0);
        read.put("newer", first.getKind() + " " + first.getEvidence().getStrength() + " "
                + first.getExpectedEffects().get(0).getDirection());
    }

    private static String said(Quantity quantity) {
        return quantity.getValue().toPlainString() + " " + quantity.getUnit();
    }
}

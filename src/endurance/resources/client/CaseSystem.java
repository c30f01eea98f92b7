import java.util.LinkedHashMap;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DecisionsApi;
import org.openapitools.client.api.KnowledgeApi;
import org.openapitools.client.api.RecommendationsApi;
import org.openapitools.client.model.Answer;
import org.openapitools.client.model.Contrast;
import org.openapitools.client.model.DecisionItem;
import org.openapitools.client.model.ExpectedEffect;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.Quantity;
import org.openapitools.client.model.RecommendationRequest;
import org.openapitools.client.model.RecommendationRequestCitizen;
import org.openapitools.client.model.Recommended;
import org.openapitools.client.model.Replay;

/** A case system that knows the service by its OpenAPI document alone. It is compiled with what was generated from that. */
public final class CaseSystem {

    private static final String LANGUAGE = "en";

    private final ApiClient client;
    private final Map<String, String> read = new LinkedHashMap<>();

    private CaseSystem(String address) {
        this.client = new ApiClient();
        client.updateBaseUri(address);
    }

    /** What it read, by name. */
    public static Map<String, String> ask(String address, String example) throws Exception {
        CaseSystem system = new CaseSystem(address);
        RecommendationRequest profile = ApiClient.createDefaultObjectMapper()
                .readValue(example, RecommendationRequest.class);
        system.recommendations(profile);
        system.problem();
        system.finding();
        return system.read;
    }

    private void recommendations(RecommendationRequest profile) throws ApiException {
        Answer answer = new RecommendationsApi(client).recommend(profile, false, null, null, LANGUAGE);
        for (Recommended one : answer.getRecommendations()) {
            read.put("rank " + one.getId(), one.getRank() + " " + one.getEvidence().getStrength());
        }
        Recommended first = answer.getRecommendations().get(0);
        ExpectedEffect effect = first.getExpectedEffects().get(0);
        read.put("effect", effect.getFinding() + " " + said(effect.getAbsolute()) + ", " + said(effect.getRelative()));
        read.put("available", String.valueOf(first.getAvailable()));
        read.put("actual", String.valueOf(first.getReasons().get(0).getConditions().get(0).getActual()));
        decision(answer);
        replays(answer);
    }

    private void decision(Answer answer) throws ApiException {
        DecisionItem decision = new DecisionsApi(client).decision(answer.getDecisionId().toString(), LANGUAGE, null);
        read.put("same decision", String.valueOf(decision.getDecisionId().equals(answer.getDecisionId())));
        read.put("same answer", String.valueOf(decision.getSaid().getAnswer().equals(answer)));
        RecommendationRequestCitizen citizen = decision.getSaid().getInput().getCitizen();
        read.put("input", citizen.getBenefit().getValue() + " " + citizen.getWants());
        read.put("link", String.valueOf(decision.getEntry().getStatement().get("kind")));
    }

    /** One operation answers in two ways, which the client tells apart. */
    private void replays(Answer answer) throws ApiException {
        DecisionsApi decisions = new DecisionsApi(client);
        String id = answer.getDecisionId().toString();
        Replay replay = decisions.replay(id, null, LANGUAGE).getReplay();
        read.put("replayed", replay.getAgainst() + " " + replay.getIdentical());
        Contrast contrast = decisions.replay(id, "in-force", LANGUAGE).getContrast();
        read.put("held against", contrast.getAgainst() + " " + contrast.getChanges());
    }

    private void problem() throws Exception {
        RecommendationRequest child = new RecommendationRequest()
                .citizenRef("case-7f3c")
                .citizen(new RecommendationRequestCitizen().age(7));
        try {
            new RecommendationsApi(client).recommend(child, true, null, null, LANGUAGE);
        } catch (ApiException e) {
            Problem problem = ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class);
            read.put("problem", e.getCode() + " " + problem.getStatus() + " "
                    + problem.getErrors().get(0).getPointer() + " "
                    + problem.getErrors().get(0).getCode());
        }
    }

    private void finding() throws ApiException {
        var finding = new KnowledgeApi(client).finding("IPS-E1-JOB-EDU", LANGUAGE, null);
        read.put("finding", finding.getStrength() + " " + finding.getDecisions());
    }

    private static String said(Quantity quantity) {
        return quantity.getValue().toPlainString() + " " + quantity.getUnit();
    }
}

package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The decision table in the DMN engine of KIE, the project that Drools is of. */
final class KieDmn implements Peer<DMNContext> {

    private final DecisionTable table;
    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmn(List<Rule> rules) {
        table = DecisionTable.of(rules, "-");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newInputStreamResource(table.xml())))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    @Override
    public DMNContext prepared(Profile profile) {
        DMNContext context = runtime.newContext();
        table.values(profile).forEach(context::set);
        return context;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> fired(DMNContext citizen) {
        DMNResult result = runtime.evaluateAll(model, citizen);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return new HashSet<>(
                (List<String>) result.getDecisionResultByName(DecisionTable.DECISION).getResult());
    }
}

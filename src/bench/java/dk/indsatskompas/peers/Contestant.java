package dk.indsatskompas.peers;

import dk.indsatskompas.rulebook.Matrix;
import dk.indsatskompas.rulebook.Rulebook;
import java.util.function.Function;

/** Everyone who is measured, and how they are made of the rules. */
public enum Contestant {
    OURS(Ours::new),
    MATRIX_ALONE(rulebook -> new MatrixAlone(new Matrix(rulebook.contents().rules()))),
    HAND_WRITTEN(rulebook -> new HandWritten()),
    CAMUNDA_DMN(rulebook -> new CamundaDmn(rulebook.contents().rules())),
    KIE_DMN(rulebook -> new KieDmn(rulebook.contents().rules())),
    EASY_RULES(rulebook -> new EasyRules(rulebook.contents().rules())),
    EVRETE(rulebook -> new Evrete(rulebook.contents().rules())),
    OPENL_TABLETS(rulebook -> new OpenLTablets(rulebook.contents().rules()));

    private final Function<Rulebook, Peer<?>> make;

    Contestant(Function<Rulebook, Peer<?>> make) {
        this.make = make;
    }

    Peer<?> of(Rulebook rulebook) {
        return make.apply(rulebook);
    }
}

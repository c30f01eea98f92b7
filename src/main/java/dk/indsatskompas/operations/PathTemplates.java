package dk.indsatskompas.operations;

import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Tells of a request which operation it asked, and never the address itself: a citizen's reference can stand in that. So
 * neither a metric nor a span can hold what was sent.
 */
public final class PathTemplates extends DefaultServerRequestObservationConvention {

    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        return method(context).getValue() + " " + uri(context).getValue();
    }

    /** By default the raw address is one of these. */
    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}

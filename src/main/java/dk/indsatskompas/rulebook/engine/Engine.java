package dk.indsatskompas.rulebook.engine;

import dk.indsatskompas.rulebook.Rule;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules in Drools. Sessions are kept and used again (insert, fire, delete), which is faster than making new ones; one
 * that threw is thrown away, since nobody knows what is left in it.
 */
public final class Engine implements AutoCloseable {
    public static final String VERSION =
            "Drools " + KieServices.class.getPackage().getImplementationVersion();

    /** Disposes of engines that nobody can ask any more, and whose sessions hold much. */
    private static final Cleaner CLEANER = Cleaner.create();

    /** Made once: Drools looks through the whole class path for each. */
    private static final KieBaseConfiguration BASE = KieServices.get().newKieBaseConfiguration();

    private static final KieSessionConfiguration SESSION = configuration();

    private final KieBase base;
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
    private final Cleaner.Cleanable disposal;

    public Engine(List<Rule> rules) {
        this.base = KieBaseBuilder.createKieBaseFromModel(EngineModel.of(rules), BASE);
        this.disposal = CLEANER.register(this, new Disposal(idle));
    }

    /**
     * One thread at a time has a session, so locks are left out. The agenda is not, though no rule comes before another: a
     * session that fires directly never lets go of what it was told, and so of any citizen.
     */
    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    /** The rules that fire for these facts, by their numbers in the order in which the engine was given them, from 0. */
    public BitSet fire(Profile facts, List<Subject> subjects) {
        Session pooled = idle.poll();
        Session session = pooled == null ? new Session(base.newKieSession(SESSION, null)) : pooled;
        try {
            BitSet fired = session.fire(facts, subjects);
            idle.add(session);
            return fired;
        } catch (RuntimeException | Error e) {
            session.kie.dispose();
            throw e;
        } finally {
            // Until here the engine is in use, though nothing of it may be looked at any more.
            Reference.reachabilityFence(this);
        }
    }

    /** Gives the memory back at once. Nobody may ask any more; without this, it is done once nobody can. */
    @Override
    public void close() {
        disposal.clean();
    }

    /** Knows the engine's parts and not the engine itself, which could else never become unreachable. */
    private record Disposal(Queue<Session> idle) implements Runnable {
        @Override
        public void run() {
            for (Session session = idle.poll(); session != null; session = idle.poll()) {
                session.kie.dispose();
            }
        }
    }

    private static final class Session {
        private final KieSession kie;
        private final BitSet fired = new BitSet();

        Session(KieSession kie) {
            this.kie = kie;
            kie.setGlobal(EngineModel.FIRED, fired);
        }

        BitSet fire(Profile facts, List<Subject> subjects) {
            fired.clear();
            List<FactHandle> inserted = new ArrayList<>(subjects.size());
            for (Subject subject : subjects) {
                if (facts.knowsAnythingOf(subject)) {
                    inserted.add(kie.insert(new EngineModel.SubjectFact(subject.number(), facts)));
                }
            }
            kie.fireAllRules();
            inserted.forEach(kie::delete);
            return (BitSet) fired.clone();
        }
    }
}

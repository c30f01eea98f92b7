package dk.indsatskompas.rulebook;

import dk.indsatskompas.vocabulary.Conclusion;
import dk.indsatskompas.vocabulary.Facts;
import dk.indsatskompas.vocabulary.Subject;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules in Drools. Sessions are kept and used again (insert, fire, delete), which is faster than making new ones; one
 * that threw is thrown away, since nobody knows what is left in it.
 */
final class Engine implements AutoCloseable {

    static final String VERSION = "Drools " + KieServices.class.getPackage().getImplementationVersion();

    private static final AtomicLong BUILT = new AtomicLong();

    /** Disposes of engines that nobody can ask any more: Drools itself would keep what it compiled. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final KieBase base;
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
    private final Cleaner.Cleanable disposal;

    private Engine(KieContainer container, ReleaseId release) {
        this.base = container.getKieBase();
        this.disposal = CLEANER.register(this, new Disposal(container, release, idle));
    }

    /** Compiles the rules; what the compiler does not accept is reported, and then there is no engine. */
    static Engine compile(String drl) throws NotCompiled {
        KieServices kie = KieServices.get();
        ClassLoader loader = Engine.class.getClassLoader();
        ReleaseId release = kie.newReleaseId("dk.indsatskompas", "rulebook", Long.toString(BUILT.incrementAndGet()));
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/indsatskompas/rules/rules.drl", drl);
        KieBuilder builder = kie.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            kie.getRepository().removeKieModule(release);
            throw new NotCompiled(errors.stream().map(Message::getText).toList());
        }
        return new Engine(kie.newKieContainer(release, loader), release);
    }

    /** The conclusions of the rules that fire for these facts, by the rule's id. */
    Map<String, Conclusion> fire(Facts facts, List<Subject> subjects) {
        Session pooled = idle.poll();
        Session session = pooled == null ? new Session(base.newKieSession()) : pooled;
        try {
            Map<String, Conclusion> fired = session.fire(facts, subjects);
            idle.add(session);
            return fired;
        } catch (RuntimeException e) {
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

    /** The compiler's messages. */
    static final class NotCompiled extends Exception {
        private static final long serialVersionUID = 1L;

        NotCompiled(List<String> messages) {
            super(String.join("; ", messages));
        }
    }

    /** Knows the engine's parts and not the engine itself, which could else never become unreachable. */
    private record Disposal(KieContainer container, ReleaseId release, Queue<Session> idle) implements Runnable {

        @Override
        public void run() {
            for (Session session = idle.poll(); session != null; session = idle.poll()) {
                session.kie.dispose();
            }
            container.dispose();
            KieServices.get().getRepository().removeKieModule(release);
        }
    }

    private static final class Session extends DefaultRuleRuntimeEventListener {

        private final KieSession kie;
        private final List<FactHandle> inserted = new ArrayList<>();
        private Map<String, Conclusion> fired = new HashMap<>();

        Session(KieSession kie) {
            this.kie = kie;
            kie.addEventListener(this);
        }

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            inserted.add(event.getFactHandle());
            if (event.getRule() != null && event.getObject() instanceof Conclusion conclusion) {
                fired.put(event.getRule().getName(), conclusion);
            }
        }

        Map<String, Conclusion> fire(Facts facts, List<Subject> subjects) {
            fired = new HashMap<>();
            for (Subject subject : subjects) {
                kie.insert(facts.of(subject));
            }
            kie.fireAllRules();
            inserted.forEach(kie::delete);
            inserted.clear();
            return fired;
        }
    }
}

package dk.indsatskompas.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Rules as byte code. To compile them takes most of a start, and to load what was compiled a tenth of it.
 *
 * @param model the class that has all rules
 * @param classes what the compiler made, by the path of the class file
 */
record CompiledRules(String model, Map<String, byte[]> classes) {

    private static final AtomicLong COMPILED = new AtomicLong();
    private static final String SUFFIX = ".class";

    /** Compiles the rules; what the compiler does not accept is reported. */
    static CompiledRules of(String drl) throws NotCompiled {
        return of(drl, Long.toString(COMPILED.incrementAndGet()));
    }

    /** Compiles them to classes that nothing else compiled in this process has the names of. */
    static CompiledRules of(String drl, String version) throws NotCompiled {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("dk.indsatskompas", "rulebook", version);
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/indsatskompas/rules/rules.drl", drl);
        try {
            return classes(kie.newKieBuilder(files, CompiledRules.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class));
        } finally {
            // Drools itself would keep what it compiled.
            kie.getRepository().removeKieModule(release);
        }
    }

    /** The rules, their classes loaded by a loader of their own, with which they can be collected. */
    Model load() {
        return load(new Loader(classes), model);
    }

    static Model load(ClassLoader loader, String model) {
        try {
            return (Model) loader.loadClass(model).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Compiled rules cannot be loaded", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules cannot be loaded", e);
        }
    }

    private static CompiledRules classes(KieBuilder built) throws NotCompiled {
        List<Message> errors = built.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new NotCompiled(errors.stream().map(Message::getText).toList());
        }
        InternalKieModule module = (InternalKieModule) built.getKieModule();
        return new CompiledRules(model(module), new TreeMap<>(module.getClassesMap()));
    }

    /** The second line of the file that lists the models; the first is the engine's version. */
    private static String model(InternalKieModule module) {
        String file = CanonicalKieModule.getModelFileWithGAV(module.getReleaseId());
        return new String(module.getBytes(PortablePath.of(file)), UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** The compiler's messages. */
    static final class NotCompiled extends Exception {
        private static final long serialVersionUID = 1L;

        NotCompiled(List<String> messages) {
            super(String.join("; ", messages));
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            this.classes = new HashMap<>(classes);
        }

        /** Its own first: what is on the class path under the same name belongs to other rules. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                return classes.containsKey(path(name)) ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.remove(path(name));
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        private static String path(String name) {
            return name.replace('.', '/') + SUFFIX;
        }
    }
}

package dk.indsatskompas.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dk.indsatskompas.Invariant;
import dk.indsatskompas.RandomProfiles;
import dk.indsatskompas.ShippedRules;
import dk.indsatskompas.Size;
import dk.indsatskompas.analysis.RandomRules;
import dk.indsatskompas.rulebook.folder.Folder;
import dk.indsatskompas.rulebook.phrases.PhraseBookReader;
import dk.indsatskompas.rulebook.reading.FolderReader;
import dk.indsatskompas.rulebook.reading.RuleFile;
import dk.indsatskompas.vocabulary.Attribute;
import dk.indsatskompas.vocabulary.Language;
import dk.indsatskompas.vocabulary.Profile;
import dk.indsatskompas.vocabulary.Subject;
import dk.indsatskompas.vocabulary.ValueType;
import dk.indsatskompas.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The same files taken the way that Drools itself goes, from sentences over DRL to compiled classes, fire the same rules. The
 * program goes no such way: no text becomes code in it.
 */
@Invariant("The same files compiled the way Drools goes itself fire the same rules")
class CompiledByDroolsIT {

    private static final int CITIZENS = Size.CITIZENS.of(4_000);
    private static final Pattern RULE = Pattern.compile("(?m)^(\\s*rule\\s+\")");
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*(package|import|expander)\\s.*$");

    static Stream<Rulebook> rulebooks() {
        return Stream.concat(Stream.of(ShippedRules.rulebook()), RandomRules.rulebooks(20261128, 4));
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void firesTheSameRulesForThousandsOfCitizens(Rulebook rulebook) throws Exception {
        List<Profile> citizens =
                new RandomProfiles(rulebook).profiles(17, CITIZENS).toList();
        Compiled made = compiled(drl(rulebook));
        KieSession compiled = made.session();
        Set<String> fired = new TreeSet<>();
        compiled.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        long all = 0;
        for (Profile citizen : citizens) {
            fired.clear();
            for (Subject subject : rulebook.contents().vocabulary().subjects()) {
                compiled.insert(made.fact(subject, citizen));
            }
            compiled.fireAllRules();
            List.<FactHandle>copyOf(compiled.getFactHandles()).forEach(compiled::delete);

            assertThat(rulebook.evaluate(citizen).fired().stream().map(Rule::id))
                    .containsExactlyElementsOf(fired);
            all += fired.size();
        }
        compiled.dispose();
        assertThat(all).as("rules fired").isGreaterThan(CITIZENS / 10);
    }

    /** A session, and the classes of its facts. */
    private record Compiled(KieSession session, Loader classes) {

        Object fact(Subject subject, Profile profile) throws ReflectiveOperationException {
            Class<?> type = classes.loadClass("indsatskompas.rules." + subject.fact());
            Object fact = type.getDeclaredConstructor().newInstance();
            for (Attribute attribute : profile.vocabulary().of(subject).values()) {
                Object value = profile.value(attribute);
                if (value != null) {
                    String field = attribute.field();
                    type.getMethod(
                                    "set" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1),
                                    javaType(attribute.type()))
                            .invoke(fact, value);
                }
            }
            return fact;
        }
    }

    private static Class<?> javaType(ValueType type) {
        return type.<Class<?>>map(
                whole -> Integer.class, () -> Boolean.class, list -> String.class, list -> List.class);
    }

    /** The vocabulary as Drools declares types. */
    private static String declared(Vocabulary words) {
        StringBuilder drl = new StringBuilder();
        for (Subject subject : words.subjects()) {
            drl.append("declare ").append(subject.fact()).append('\n');
            words.of(subject)
                    .values()
                    .forEach(attribute -> drl.append("    ")
                            .append(attribute.field())
                            .append(" : ")
                            .append(javaType(attribute.type()).getName())
                            .append('\n'));
            drl.append("end\n");
        }
        return drl.toString();
    }

    private static Compiled compiled(String drl) throws ReflectiveOperationException {
        KieFileSystem files = KieServices.get().newKieFileSystem();
        files.write("src/main/resources/indsatskompas/rules/rules.drl", drl);
        KieBuilder built = KieServices.get()
                .newKieBuilder(files, CompiledByDroolsIT.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        assertThat(built.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        Map<String, byte[]> classes = new HashMap<>(((InternalKieModule) built.getKieModule()).getClassesMap());
        Loader loader = new Loader(classes);
        Object model = loader.models().get(0);
        return new Compiled(KieBaseBuilder.createKieBaseFromModel((Model) model).newKieSession(), loader);
    }

    /** Without it the classes could not be loaded: the program's own Drools refuses to define any. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledByDroolsIT.class.getClassLoader());
            this.classes = classes;
        }

        List<Object> models() throws ReflectiveOperationException {
            List<Object> models = new ArrayList<>();
            for (String path : classes.keySet()) {
                Class<?> type = loadClass(
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'));
                if (Model.class.isAssignableFrom(type)) {
                    models.add(type.getDeclaredConstructor().newInstance());
                }
            }
            return models;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** All rules of a folder in one package, each named by its folder too. */
    private static String drl(Rulebook rulebook) throws IOException {
        Folder folder = rulebook.folder();
        StringBuilder drl = new StringBuilder(String.join("\n", RuleFile.HEAD))
                .append('\n')
                .append(declared(rulebook.contents().vocabulary()));
        for (String name : new TreeSet<>(FolderReader.studyFolders(folder))) {
            String text = folder.text(RuleFile.path(name)).orElseThrow();
            DefaultExpander expander = new DefaultExpander();
            expander.addDSLMapping(phrases(folder).getMapping());
            drl.append(expander.expand(
                    RULE.matcher(HEAD.matcher(text).replaceAll("")).replaceAll("$1" + name + "/")));
            assertThat(expander.getErrors()).isEmpty();
        }
        return drl.toString();
    }

    /** The expander replaces parts of lines too: "er i job" would spoil "er i job nu", came it first. */
    private static DSLTokenizedMappingFile phrases(Folder folder) throws IOException {
        String longestFirst = folder.text(PhraseBookReader.file(Language.DA))
                .orElseThrow()
                .lines()
                .sorted(Comparator.comparingInt((String line) -> line.indexOf('='))
                        .reversed())
                .collect(Collectors.joining("\n"));
        DSLTokenizedMappingFile phrases = new DSLTokenizedMappingFile();
        assertThat(phrases.parseAndLoad(new StringReader(longestFirst))).isTrue();
        return phrases;
    }
}

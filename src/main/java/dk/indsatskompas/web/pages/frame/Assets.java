package dk.indsatskompas.web.pages.frame;

import dk.indsatskompas.rulebook.folder.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/**
 * The style, the pictures and the scripts of pages, from {@code assets/} and from WebJars. Their addresses have the version of
 * what they hold, so that a browser keeps them for a year, and asks anew after a change.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebMvcConfigurer {
    private static final WebJarVersionLocator WEB_JARS = new WebJarVersionLocator();
    private static final String ROOT = "/assets/";
    private static final String VERSION = version("site.css", "mark.svg", "editor.js", "form.js");

    /** The address of a file in {@code assets/}. */
    public static String own(String file) {
        return ROOT + VERSION + "/" + file;
    }

    /** The address of a file of a WebJar. */
    public static String of(String webJar, String file) {
        return own(path(webJar, file));
    }

    static String path(String webJar, String file) {
        return Objects.requireNonNull(WEB_JARS.path(webJar, file), webJar);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ROOT + "**")
                .addResourceLocations("classpath:/assets/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(VERSION, "/**"))
                .addTransformer(new ScriptModules());
    }

    private static String version(String... files) {
        try {
            MessageDigest digest = Folder.sha256();
            for (String file : files) {
                try (InputStream in =
                        Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + file), file)) {
                    digest.update(in.readAllBytes());
                }
            }
            ScriptModules.paths().forEach(path -> digest.update(path.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

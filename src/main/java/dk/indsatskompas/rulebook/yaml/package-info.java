/** YAML files, read with the place of every value. */
@NamedInterface("yaml")
@NullMarked
package dk.indsatskompas.rulebook.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

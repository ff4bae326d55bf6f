package nl.gemeentecloud.core.definition;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a definition. */
public sealed interface DefinitionResult {

    /** It is a register. */
    record Read(RegisterDefinition definition) implements DefinitionResult {}

    /** It is not: everything that is wrong with it, in the order of the definition. */
    record Problems(List<DefinitionProblem> problems) implements DefinitionResult {
        public Problems {
            problems = List.copyOf(problems);
        }

        @Override
        public String toString() {
            return problems.stream()
                    .map(DefinitionProblem::toString)
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * The definition, for definitions that ship with the program.
     *
     * @throws IllegalArgumentException when it has problems; the message lists them all
     */
    default RegisterDefinition definition() {
        return switch (this) {
            case Read read -> read.definition;
            case Problems problems -> throw new IllegalArgumentException(problems.toString());
        };
    }
}

package nl.gemeentecloud.store.register;

import java.util.List;

/** What came of bringing the tables of a register in line with its definition. */
public sealed interface TableChange {

    /**
     * They are in line.
     *
     * @param statements what was done for it, empty when they were in line already
     */
    record Applied(List<String> statements) implements TableChange {
        public Applied {
            statements = List.copyOf(statements);
        }
    }

    /**
     * They are as they were: the definition asks for more than additions.
     *
     * @param reasons in Dutch, each with what a plan would have to say
     */
    record Refused(List<String> reasons) implements TableChange {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

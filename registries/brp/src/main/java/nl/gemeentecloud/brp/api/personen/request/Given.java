package nl.gemeentecloud.brp.api.personen.request;

import java.util.List;

/** What stands in the body for a parameter. A JSON null counts as not given. */
sealed interface Given {

    /** A string, a number or a boolean, as its text. */
    record Text(String text) implements Given {}

    /**
     * A list.
     *
     * @param items the items that were kept; an item that is no string, number or boolean is kept
     *     as {@link Structure}
     * @param size how many items were given, also those that were not kept
     */
    record Items(List<Given> items, int size) implements Given {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An object, or a list within a list, or a null within a list: never what is asked. */
    record Structure() implements Given {
        static final Structure ONE = new Structure();
    }
}

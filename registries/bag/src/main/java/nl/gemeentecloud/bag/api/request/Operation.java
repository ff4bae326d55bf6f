package nl.gemeentecloud.bag.api.request;

import java.util.List;

/**
 * What one address and method of the contract takes.
 *
 * @param parameters of path and query, in the order of the contract; others are passed over
 * @param expand what can be loaded along, as the contract writes it; empty when nothing can
 * @param searches the ways in which can be searched; empty when the path says it all
 */
public record Operation(List<Parameter> parameters, List<String> expand, List<Search> searches) {

    public Operation {
        parameters = List.copyOf(parameters);
        expand = List.copyOf(expand);
        searches = List.copyOf(searches);
    }

    public static Operation of(Parameter... parameters) {
        return new Operation(List.of(parameters), List.of(), List.of());
    }

    public Operation expanding(String... names) {
        return new Operation(parameters, List.of(names), searches);
    }

    public Operation searching(Search... ways) {
        return new Operation(parameters, expand, List.of(ways));
    }

    /**
     * One way to search.
     *
     * @param all parameters that all must be given
     * @param more parameters that may be given with these and with no other way of searching
     */
    public record Search(List<Parameter> all, List<Parameter> more) {
        public Search {
            all = List.copyOf(all);
            more = List.copyOf(more);
        }

        public static Search by(Parameter... all) {
            return new Search(List.of(all), List.of());
        }

        public Search with(Parameter... parameters) {
            return new Search(all, List.of(parameters));
        }
    }
}

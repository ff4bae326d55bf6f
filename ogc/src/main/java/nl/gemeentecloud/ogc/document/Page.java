package nl.gemeentecloud.ogc.document;

import java.util.List;

/**
 * What a page of the API shows to people.
 *
 * @param crumbs the way here from the landing page, this page left out
 * @param facts what is to be said of it
 * @param entries where it goes on from here
 * @param table features, when it shows any
 * @param links the same in other forms, and the next page
 */
public record Page(
        String title,
        String introduction,
        List<Entry> crumbs,
        List<Fact> facts,
        List<Entry> entries,
        Table table,
        List<Link> links) {

    public Page {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        entries = List.copyOf(entries);
        links = List.copyOf(links);
    }

    /** Somewhere to go. */
    public record Entry(String title, String href, String description) {}

    /** Something that is so. */
    public record Fact(String name, String value) {}

    /** Rows below names; each row has an address of its own. */
    public record Table(String caption, List<String> names, List<Row> rows) {
        public static final Table NONE = new Table("", List.of(), List.of());

        public Table {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }
    }

    /** A row: what it is, where it stands, and its values. */
    public record Row(String title, String href, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }
}

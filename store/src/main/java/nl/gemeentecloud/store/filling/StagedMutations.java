package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/**
 * Applies mutations that were filled beside the table itself: what they say was there is compared
 * with what is, and of each voorkomen the last state counts. The source is right: where it says
 * something else was there than is known, that is reported and what it becomes is taken in.
 */
final class StagedMutations {

    /** Its place in the delivery, from 1. */
    static final String NUMBER = "mutatie_nummer";

    /** Which side of a mutation it is. */
    static final String SIDE = "mutatie";

    private static final String OLD = "'WAS', 'VERWIJDERING'";

    private final VoorkomenTable table;
    private final String staged;
    private final Reporting reporting;

    StagedMutations(VoorkomenTable table, Consumer<Finding> findings) {
        this.table = table;
        this.staged = table.beingFilled();
        this.reporting = new Reporting(table, findings);
    }

    /** What the table has besides the columns of the register. */
    static String addColumns(VoorkomenTable table) {
        return "alter table %s add column %s bigint not null, add column %s text collate \"C\" not null"
                .formatted(table.beingFilled(), NUMBER, SIDE);
    }

    /** The transaction is the caller's. */
    StagedMerge.Counts apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            withoutWhatBecameUnreadable(statement);
            statement.execute(
                    "create index on %s (%s, %s)"
                            .formatted(staged, String.join(", ", table.keyColumns()), NUMBER));
            statement.execute("analyze " + staged);
            compare(statement);
            keepLast(statement);
            long gone =
                    statement.executeUpdate(
                            "delete from %s t using %s s where s.%s in (%s) and %s"
                                    .formatted(table.name(), staged, SIDE, OLD, same("t", "s")));
            statement.executeUpdate("delete from %s where %s in (%s)".formatted(staged, SIDE, OLD));
            return new StagedMerge(table)
                    .merge(connection, false)
                    .plus(new StagedMerge.Counts(0, 0, 0, gone));
        }
    }

    private String same(String one, String other) {
        return StagedMerge.same(table, one, other, table.keyColumns());
    }

    /** A change of which only the old side could be read, leaves what there is. */
    private void withoutWhatBecameUnreadable(Statement statement) throws SQLException {
        statement.executeUpdate(
                "delete from %1$s w where %2$s = 'WAS' and not exists (select from %1$s n where n.%3$s = w.%3$s + 1 and n.%2$s = 'WORDT')"
                        .formatted(staged, SIDE, NUMBER));
    }

    /** Compares each mutation with the state before it: of this delivery, or of the register. */
    private void compare(Statement statement) throws SQLException {
        String contents = StagedMerge.contents(table).collect(Collectors.joining(", "));
        String differs =
                StagedMerge.contents(table)
                        .map(one ->
                                "when v.%1$s is distinct from s.%1$s then '%2$s'"
                                        .formatted(one, one.replace("\"", "")))
                        .collect(Collectors.joining(" ", "case ", " else '' end"));
        String states =
                """
                select %1$s, p.%2$s number, p.%3$s side from %4$s p where %5$s and p.%2$s < s.%2$s
                union all
                select %1$s, 0, 'STAND' from %6$s t where %7$s\
                """
                        .formatted(
                                contents,
                                NUMBER,
                                SIDE,
                                staged,
                                same("p", "s"),
                                table.name(),
                                same("t", "s"));
        String compared =
                """
                select %s key, s.%s number, s.%s side, v.side is null or v.side in (%s) absent, %s differs
                from %s s left join lateral (select * from (%s) states order by number desc limit 1) v on true
                where s.%s <> 'WORDT'\
                """
                        .formatted(
                                table.keyLabel("s."),
                                NUMBER,
                                SIDE,
                                OLD,
                                differs,
                                staged,
                                states,
                                SIDE);
        reporting.report(
                statement,
                """
                select key, case when absent then '' else differs end, number, lower(side),
                  case
                    when side = 'TOEVOEGING' then 'dit voorkomen wordt toegevoegd en was er al met een andere inhoud; het is vervangen'
                    when side = 'VERWIJDERING' and absent then 'dit voorkomen wordt verwijderd en was er niet; er is niets verwijderd'
                    when side = 'VERWIJDERING' then 'volgens de levering stond hier iets anders dan er stond; het is verwijderd'
                    when absent then 'dit voorkomen wordt gewijzigd en was er niet; wat het wordt is opgenomen'
                    else 'volgens de levering stond hier iets anders dan er stond; wat het wordt is opgenomen'
                  end
                from (%s) compared
                where case when side = 'TOEVOEGING' then not absent and differs <> '' else absent or differs <> '' end
                order by number\
                """
                        .formatted(compared));
    }

    private void keepLast(Statement statement) throws SQLException {
        statement.executeUpdate(
                "delete from %1$s s where exists (select from %1$s p where %2$s and p.%3$s > s.%3$s)"
                        .formatted(staged, same("p", "s"), NUMBER));
    }
}

package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Kind;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Limits;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import org.junit.jupiter.api.Test;

/** An external database that is not as documented is refused with what to change. */
class ZoneRequirementsTest {

    private final TestPostgres server = TestPostgres.shared();

    @Test
    void aDatabaseAsDocumentedIsTakenIntoUse() {
        String database = server.createDatabase("template0");
        try {
            open(database, server.roles()).close();
            Zone again = open(database, server.roles());
            assertThat(again.up()).isTrue();
            again.close();
        } finally {
            server.dropDatabase(database);
        }
    }

    @Test
    void otherEncodingAndCollationAreNamedTogether() throws SQLException {
        String database = "test_latin_" + ProcessHandle.current().pid();
        try (Connection superuser = server.superuser()) {
            run(
                    superuser,
                    "create database "
                            + database
                            + " template template0 encoding 'LATIN1'"
                            + " locale_provider libc locale 'C' owner gemeentecloud_owner");
        }
        refused(database, server.roles(), "its encoding is LATIN1; use UTF8");
    }

    @Test
    void aLinguisticCollationIsRefused() throws SQLException {
        String database = "test_icu_" + ProcessHandle.current().pid();
        try (Connection superuser = server.superuser()) {
            run(
                    superuser,
                    "create database "
                            + database
                            + " template template0"
                            + " locale_provider icu icu_locale 'nl' owner gemeentecloud_owner");
        }
        refused(database, server.roles(), "it compares text as icu; make the database with");
    }

    @Test
    void aRoleThatPassesRowLevelSecurityIsRefused() throws SQLException {
        String mighty = "mighty_app_" + ProcessHandle.current().pid();
        try (Connection superuser = server.superuser()) {
            run(superuser, "create role " + mighty + " login bypassrls password 'x'");
        }
        Map<Role, Credentials> roles = new EnumMap<>(server.roles());
        roles.put(Role.APP, new Credentials(mighty, "x"));
        try {
            String fault = "role " + mighty + " is a superuser or passes row-level security";
            refused(server.createDatabase("template0"), roles, fault);
        } finally {
            try (Connection superuser = server.superuser()) {
                run(superuser, "drop role " + mighty);
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidAtOnceAndNotTakenForAbsence() {
        Map<Role, Credentials> roles = new EnumMap<>(server.roles());
        roles.put(Role.AUDITOR, new Credentials("gemeentecloud_auditor", "wrong"));
        refused(server.createDatabase("template0"), roles, "cannot be used (SQLSTATE 28P01)");
    }

    private void refused(String database, Map<Role, Credentials> roles, String fault) {
        try {
            assertThatThrownBy(() -> open(database, roles).close())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Zone elders cannot be used")
                    .hasMessageContaining(fault);
        } finally {
            server.dropDatabase(database);
        }
    }

    private Zone open(String database, Map<Role, Credentials> roles) {
        ZoneConfiguration configuration =
                new ZoneConfiguration(
                        "elders",
                        Kind.OVERHEID,
                        "NL",
                        "hoster",
                        "NL",
                        "gemeente",
                        new Server.External(server.jdbcUrl(database), roles),
                        Limits.DEFAULT);
        return Zone.open(
                configuration, new ZoneAddress(server.jdbcUrl(database), roles), Clock.systemUTC());
    }
}

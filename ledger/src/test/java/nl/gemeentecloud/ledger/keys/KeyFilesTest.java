package nl.gemeentecloud.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir Path data;

    private Path keys() {
        return data.resolve("keys");
    }

    @Test
    void keysAreMadeOnceAndReadBack() {
        LedgerKeys made = new KeyFiles(keys()).ledgerKeys();
        LedgerKeys read = new KeyFiles(keys()).ledgerKeys();

        assertThat(read.seal()).isEqualTo(made.seal());
        assertThat(read.checkpoint().id()).isEqualTo(made.checkpoint().id());
        assertThat(read.checkpoint().privateKey()).isEqualTo(made.checkpoint().privateKey());
        assertThat(new KeyFiles(keys()).verificationKeys()).isEqualTo(made.verification());
    }

    @Test
    void onlyTheOwnerReachesThem() throws IOException {
        KeyFiles files = new KeyFiles(keys());
        files.ledgerKeys();
        files.pseudonymKeys(358);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rwx------");
        try (Stream<Path> all = Files.list(keys())) {
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "checkpoint-0001.key", "seal-0001.key", "pseudonym-0358-0001.key");
        }
        for (String name : new String[] {"checkpoint-0001.key", "seal-0001.key"}) {
            Path file = keys().resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        new KeyFiles(keys()).ledgerKeys();
        Path seal = keys().resolve("seal-0001.key");
        Files.setPosixFilePermissions(seal, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> new KeyFiles(keys()).ledgerKeys())
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("seal-0001.key");
    }

    @Test
    void aDamagedKeyIsNamed() throws IOException {
        for (String name : new String[] {"checkpoint-0001.key", "seal-0001.key"}) {
            Path here = data.resolve("of-" + name);
            new KeyFiles(here).ledgerKeys();
            for (String content : new String[] {"", "####", "AAAA\nAAAA\n", "A".repeat(5000)}) {
                Files.writeString(here.resolve(name), content);
                assertThatThrownBy(() -> new KeyFiles(here).ledgerKeys())
                        .hasMessageContaining(name)
                        .hasMessageContaining("damaged");
            }
        }
    }

    @Test
    void aNewKeyIsUsedAndOldOnesKeepChecking() {
        KeyFiles files = new KeyFiles(keys());
        LedgerKeys first = files.ledgerKeys();
        files.addCheckpointKey();
        files.addSealKey();
        LedgerKeys second = files.ledgerKeys();

        assertThat(second.seal()).isNotEqualTo(first.seal());
        assertThat(second.checkpoint().id()).isNotEqualTo(first.checkpoint().id());
        assertThat(files.verificationKeys().seal())
                .containsOnlyKeys(first.seal().id(), second.seal().id());
        assertThat(files.verificationKeys().checkpoint())
                .containsOnlyKeys(first.checkpoint().id(), second.checkpoint().id());
    }

    @Test
    void checkingMakesNoKeys() {
        VerificationKeys none = new KeyFiles(keys()).verificationKeys();

        assertThat(none.seal()).isEmpty();
        assertThat(none.checkpoint()).isEmpty();
        assertThat(keys()).doesNotExist();
    }

    @Test
    void keysDoNotShowThemselves() {
        LedgerKeys keys = new KeyFiles(keys()).ledgerKeys();
        assertThat(keys)
                .hasToString(
                        "LedgerKeys[checkpoint=CheckpointKey[%s], seal=SealKey[%s]]"
                                .formatted(keys.checkpoint().id(), keys.seal().id()));
        assertThat(keys.verification().publicOnly().seal()).isEmpty();
        assertThat(keys.verification().publicOnly().checkpoint())
                .containsOnlyKeys(keys.checkpoint().id());
    }
}

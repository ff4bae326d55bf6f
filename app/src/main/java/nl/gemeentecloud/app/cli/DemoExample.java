package nl.gemeentecloud.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Somebody to ask about in a demonstration: a resident who lives at an address and is not out of
 * the register.
 */
record DemoExample(String burgerservicenummer, String postcode, String huisnummer) {

    /** The first one in a file of persoonslijsten. */
    static Optional<DemoExample> in(Path persoonslijsten) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(persoonslijsten)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<DemoExample> example = of(new Lo3Glance(line));
                if (example.isPresent()) {
                    return example;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DemoExample> of(Lo3Glance line) {
        Optional<String> number = line.value("01.0120");
        Optional<String> postcode = line.value("08.1160");
        Optional<String> huisnummer = line.value("08.1120");
        boolean lives = line.value("07.6710").isEmpty() && line.value("06.0810").isEmpty();
        return lives && number.isPresent() && postcode.isPresent() && huisnummer.isPresent()
                ? Optional.of(new DemoExample(number.get(), postcode.get(), huisnummer.get()))
                : Optional.empty();
    }
}

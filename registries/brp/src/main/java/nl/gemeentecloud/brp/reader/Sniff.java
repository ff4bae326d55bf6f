package nl.gemeentecloud.brp.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from the first bytes of a delivery what kind of file it is. */
final class Sniff {

    private static final String CSV_MARK = ";01.01.20;";

    private final byte[] head;
    private final String text;

    Sniff(byte[] head) {
        this.head = head;
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        this.text = latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3) : latin;
    }

    /** Whether there is nothing but white space. */
    boolean isEmpty() {
        return text.isBlank();
    }

    /**
     * Whether any line begins as a persoonslijst does. One is enough: the first may be damaged,
     * which must not cost the others.
     */
    boolean isLo3() {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (beginsRecord(at)) {
                return true;
            }
            int newline = text.indexOf('\n', at);
            at = newline < 0 ? -1 : newline + 1;
        }
        return false;
    }

    /**
     * Five digits length, two digits category, three digits length; of these one may be damaged.
     */
    private boolean beginsRecord(int at) {
        int digits = 0;
        for (int i = at; i < Math.min(at + 10, text.length()); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return digits >= 9;
    }

    boolean isTestset() {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).contains(CSV_MARK);
    }

    /** Why it is neither, in Dutch, with what to do. */
    String refusal() {
        return kind().orElse("Dit is geen LO3.")
                + " Lever persoonslijsten als LO3-tekst in UTF-8, één per regel, of de testset van"
                + " de RvIG als CSV.";
    }

    private Optional<String> kind() {
        if (begins(0x50, 0x4B, 0x03, 0x04)) {
            return Optional.of("Dit is een zip-bestand (of Excel). Pak het uit.");
        }
        if (begins(0x1F, 0x8B) || begins(0xFD, '7', 'z') || begins('7', 'z', 0xBC)) {
            return Optional.of("Dit is een gecomprimeerd bestand. Pak het uit.");
        }
        if (begins(0xFF, 0xFE)
                || begins(0xFE, 0xFF)
                || begins('0', 0, '0', 0)
                || begins(0, '0', 0)) {
            return Optional.of("Dit bestand is opgeslagen als UTF-16.");
        }
        if (begins('%', 'P', 'D', 'F')) {
            return Optional.of("Dit is een PDF.");
        }
        if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("Dit is een Office-bestand.");
        }
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return Optional.of("Dit is XML of HTML.");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of("Dit is JSON.");
        }
        if (start.lines()
                .findFirst()
                .map(line -> line.split("[;,\t]", -1).length > 2)
                .orElse(false)) {
            return Optional.of(
                    "Dit is een CSV-bestand, maar niet de testset: de kop heeft geen kolom 01.01.20.");
        }
        return Optional.empty();
    }

    private boolean begins(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

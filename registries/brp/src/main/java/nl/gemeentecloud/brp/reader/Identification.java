package nl.gemeentecloud.brp.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;

/** By what a persoonslijst is known: the A-nummer (01.01.10), else the BSN (01.01.20). */
final class Identification {

    private static final int LONGEST = 40;
    private static final int DIGEST_BYTES = 16;

    private Identification() {}

    /** For the report to the houder; empty when the list has neither number. */
    static String of(Document document) {
        String anummer = value(document, "0110");
        return anummer.isEmpty() ? value(document, "0120") : anummer;
    }

    /**
     * What identifies the persoonslijst in its source: {@code a:} and A-nummer, else {@code b:} and
     * BSN, else {@code d:} and a digest of its text.
     */
    static String key(Document document, byte[] text, int from, int to) {
        String anummer = value(document, "0110");
        if (!anummer.isEmpty()) {
            return "a:" + anummer;
        }
        String bsn = value(document, "0120");
        return bsn.isEmpty() ? "d:" + digest(text, from, to) : "b:" + bsn;
    }

    /** As above, for a persoonslijst that was not delivered as LO3: the digest is of its values. */
    static String key(Document document) {
        String known = of(document);
        if (!known.isEmpty()) {
            return key(document, new byte[0], 0, 0);
        }
        StringBuilder text = new StringBuilder();
        for (Group group : document.groups()) {
            text.append(group.name());
            group.values()
                    .forEach((element, value) -> text.append(element).append(value).append('\0'));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return key(document, bytes, 0, bytes.length);
    }

    private static String value(Document document, String element) {
        for (Group group : document.groups()) {
            if (group.name().equals("01")) {
                String value = group.value(element);
                return value == null || value.length() > LONGEST ? "" : value;
            }
        }
        return "";
    }

    private static String digest(byte[] text, int from, int to) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(text, from, to - from);
            return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package nl.gemeentecloud.brp.reader;

/** Tells what bytes are when they are not the UTF-8 that was agreed. */
final class Characterset {

    /**
     * In Teletex (ISO 6937, the character set of the GBA) a diacritic is a byte C1 to CF before its
     * letter. UTF-8 never has a letter after such a byte.
     */
    private static final int FIRST_DIACRITIC = 0xC1;

    private static final int LAST_DIACRITIC = 0xCF;

    private Characterset() {}

    /**
     * Why a record of which a byte is not UTF-8 cannot be read.
     *
     * @param offset of that byte in the record, from 0
     */
    static Unreadable fault(byte[] bytes, int invalid, int to, int offset) {
        String place = "byte " + (offset + 1);
        int found = bytes[invalid] & 0xFF;
        if (found >= FIRST_DIACRITIC
                && found <= LAST_DIACRITIC
                && invalid + 1 < to
                && isLetterOrSpace(bytes[invalid + 1])) {
            return new Unreadable(
                    place,
                    "teletex",
                    ("Byte %02X is een diakriet uit de tekenset Teletex (GBA-tekenset), die nog niet"
                                    + " wordt gelezen. Lever het bestand in UTF-8.")
                            .formatted(found));
        }
        return new Unreadable(
                place,
                "tekenset",
                ("Byte %02X is hier geen geldige UTF-8. Lever het bestand in UTF-8; is het bestand"
                                + " opgeslagen in Windows-1252 of ISO 8859-1, zet het dan om.")
                        .formatted(found));
    }

    private static boolean isLetterOrSpace(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == ' ';
    }
}

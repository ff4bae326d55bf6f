package nl.gemeentecloud.bag.reader;

/** Whether bytes are UTF-8 and made of characters that XML 1.0 allows. */
final class Utf8 {

    private static final int FIRST_SURROGATE = 0xD800;
    private static final int LAST_SURROGATE = 0xDFFF;
    private static final int LAST_PLAIN = 0xFFFD;

    private Utf8() {}

    static boolean isText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte first = bytes[at];
            int length =
                    first >= 0
                            ? (first >= 0x20 || isSpace(first) ? 1 : 0)
                            : sequence(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static boolean isSpace(byte one) {
        return one == '\n' || one == '\r' || one == '\t';
    }

    /** How many bytes the character at a place has, 2 to 4; 0 when it is none. */
    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int point = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return 0;
            }
            point = (point << 6) | (next & 0x3F);
        }
        return allowed(point, length) ? length : 0;
    }

    private static boolean allowed(int point, int length) {
        return switch (length) {
            case 3 ->
                    point >= 0x800
                            && (point < FIRST_SURROGATE || point > LAST_SURROGATE)
                            && point <= LAST_PLAIN;
            case 4 -> point >= 0x10000 && point <= Character.MAX_CODE_POINT;
            default -> true;
        };
    }
}

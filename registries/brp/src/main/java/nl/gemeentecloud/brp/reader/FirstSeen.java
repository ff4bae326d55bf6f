package nl.gemeentecloud.brp.reader;

/**
 * In which record of a delivery a number was seen first. Open addressing on two arrays, because a
 * delivery can have a million persons; bounded, after which nothing new is remembered.
 */
final class FirstSeen {

    private static final int FIRST_SIZE = 1 << 12;
    private static final int MOST = 1 << 24;

    private int[] numbers = new int[FIRST_SIZE];
    private int[] records = new int[FIRST_SIZE];
    private int used;

    /**
     * Remembers the number with its record, unless it was seen before.
     *
     * @param number 1 or more
     * @param record 1 or more
     * @return the record in which it was seen before; 0 when it is new
     */
    int before(int number, int record) {
        int at = find(number);
        if (numbers[at] == number) {
            return records[at];
        }
        if (used < MOST) {
            numbers[at] = number;
            records[at] = record;
            used++;
            if (used * 2 > numbers.length) {
                grow();
            }
        }
        return 0;
    }

    private int find(int number) {
        int mask = numbers.length - 1;
        int mixed = number * 0x9E3779B9;
        int at = (mixed ^ (mixed >>> 16)) & mask;
        while (numbers[at] != 0 && numbers[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldRecords = records;
        numbers = new int[oldNumbers.length * 2];
        records = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = find(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                records[at] = oldRecords[i];
            }
        }
    }
}

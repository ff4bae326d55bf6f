package nl.gemeentecloud.core.identifier;

/** Four digits of landelijke tabel 33 (LO3 92.10) that identify a municipality, present or past. */
public record Gemeentecode(String digits) implements Comparable<Gemeentecode> {

    public Gemeentecode {
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("A gemeentecode has four digits: " + digits);
        }
    }

    /** The code as the number that rows carry as {@code houder}. Range 0 to 9999. */
    public int number() {
        return Integer.parseInt(digits);
    }

    public static Gemeentecode of(int number) {
        return new Gemeentecode("%04d".formatted(number));
    }

    @Override
    public int compareTo(Gemeentecode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}

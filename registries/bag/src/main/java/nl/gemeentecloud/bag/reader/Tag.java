package nl.gemeentecloud.bag.reader;

import org.jspecify.annotations.Nullable;

/** A name that elements have in a file, with its prefix; one object for each name. */
final class Tag {

    private static final int LONGEST_SHOWN = 120;

    final byte[] name;

    /** Empty when it has none. */
    final String prefix;

    /** The name without its prefix. */
    final String local;

    /** The namespace at the place that is read, and how the file writes it; empty for none. */
    Naamruimte naamruimte = Naamruimte.ANDERE;

    String address = "";

    /** For which declarations that was worked out; 0 for none. */
    int resolvedIn;

    /** From 0, in the order in which names were met. */
    final int number;

    /** What stood behind the name the first time, up to and with the end of the tag; or nothing. */
    byte[] attributes = {};

    /** The element that began after this one the last time: most likely the next one too. */
    @Nullable Tag follower;

    /** The one that began after this one the time before, as far as it was another. */
    @Nullable Tag otherFollower;

    Tag(byte[] name, String prefix, String local, int number) {
        this.name = name;
        this.prefix = prefix;
        this.local = local;
        this.number = number;
    }

    /** Why an element that no schema of the BAG has is not read, and what to do; in Dutch. */
    String stranger() {
        String where =
                address.isEmpty()
                        ? "staat in geen naamruimte"
                        : "hoort bij naamruimte '%s'"
                                .formatted(
                                        address.substring(
                                                0, Math.min(address.length(), LONGEST_SHOWN)));
        return "<%s> %s, en LV BAG 2.0 heeft die niet; lever het extract zoals het Kadaster het levert, en is de vorm daarvan vernieuwd, werk dan eerst dit programma bij"
                .formatted(local, where);
    }

    @Override
    public String toString() {
        return local;
    }
}

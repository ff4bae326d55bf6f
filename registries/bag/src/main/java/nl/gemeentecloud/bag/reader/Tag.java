package nl.gemeentecloud.bag.reader;

import org.jspecify.annotations.Nullable;

/** A name that elements have in a file, with its prefix; one object for each name. */
final class Tag {

    final byte[] name;

    /** The name without its prefix. */
    final String local;

    /** From 0, in the order in which names were met. */
    final int number;

    /** What stood behind the name the first time, up to and with the end of the tag; or nothing. */
    byte[] attributes = {};

    /** The element that began after this one the last time: most likely the next one too. */
    @Nullable Tag follower;

    /** The one that began after this one the time before, as far as it was another. */
    @Nullable Tag otherFollower;

    Tag(byte[] name, String local, int number) {
        this.name = name;
        this.local = local;
        this.number = number;
    }

    @Override
    public String toString() {
        return local;
    }
}

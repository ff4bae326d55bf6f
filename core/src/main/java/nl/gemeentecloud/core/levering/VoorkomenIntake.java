package nl.gemeentecloud.core.levering;

import nl.gemeentecloud.core.definition.ObjectType;

/** What takes the voorkomens of one delivery as they are read. Safe for concurrent use. */
public interface VoorkomenIntake {

    /** Says what kind of delivery it is; once, before the first lane is opened. */
    void begin(Levering levering);

    /** A lane of its own for one reading thread. */
    Lane open();

    /**
     * Nothing more of this object type will come. Optional: what is never said, is so at the end.
     */
    void complete(ObjectType type);

    /** Says how far reading is, in bytes of the file as it was delivered. */
    void read(long bytes, long ofBytes);

    /** One thread's way in; closing it hands over what it still holds. */
    interface Lane extends AutoCloseable {

        /** Takes a voorkomen as it is; the row can be filled again at once. */
        void take(VoorkomenRow row);

        /** Takes out the voorkomen with this key; only in a mutation. */
        void remove(VoorkomenRow row);

        /** Puts a finding in the report; one that is GEWEIGERD counts a record. */
        void report(Finding finding);

        @Override
        void close();
    }

    /** What kind of delivery comes. */
    enum Levering {
        /** Objects with all their voorkomens: what was known of those objects is replaced. */
        STAND,
        /** A loose part of that, which may have some voorkomens of an object and not others. */
        DEELBESTAND,
        /** Changes, to be applied in their order. */
        MUTATIE
    }
}

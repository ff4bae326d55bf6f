package nl.gemeentecloud.core.levering;

import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;

/** What takes the voorkomens of one delivery as they are read. Safe for concurrent use. */
public interface VoorkomenIntake {

    /**
     * Says what kind of delivery it is; once, before the first lane is opened.
     *
     * @return whether it has to be read; not when it was taken in before
     * @throws UnreadableDelivery when it does not follow on what was taken in before
     */
    boolean begin(Levering levering) throws UnreadableDelivery;

    /** A lane of its own for one reading thread; of mutations there is one lane. */
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

        /** Takes one side of a change, in the order in which changes apply; only in mutations. */
        void mutate(Mutatie side, VoorkomenRow row);

        /** Puts a finding in the report; one that is GEWEIGERD counts a record. */
        void report(Finding finding);

        @Override
        void close();
    }
}

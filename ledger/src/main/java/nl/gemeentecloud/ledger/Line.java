package nl.gemeentecloud.ledger;

/**
 * One person in an entry. Found and delivered are different facts (Wet BRP 3.22: a resident may ask
 * to whom their data were delivered).
 *
 * @param delivered whether the person's data were in the answer; otherwise only found
 */
public record Line(Pseudonym person, boolean delivered) {}

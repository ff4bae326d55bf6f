package nl.gemeentecloud.bag.zoek;

import java.util.OptionalInt;

/**
 * One way to understand what was typed.
 *
 * @param straat number of the public space; empty when only a place is meant
 * @param plaats number of the place
 * @param huisnummer the number; empty when none was typed
 * @param rest what stands behind the number, letters and digits without anything between
 * @param cost how far this is from what was typed; 0 is all of it, exactly
 */
record Duiding(OptionalInt straat, int plaats, OptionalInt huisnummer, String rest, double cost) {}

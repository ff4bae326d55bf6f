package nl.gemeentecloud.cloud;

import java.util.BitSet;

/**
 * An answer as its registry shaped it.
 *
 * @param answer what will be sent
 * @param delivered by number, which of the found records are in it; the others were found and not
 *     delivered
 */
public record Shaped<T>(T answer, BitSet delivered) {}

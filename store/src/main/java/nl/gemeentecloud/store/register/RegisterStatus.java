package nl.gemeentecloud.store.register;

import java.time.Instant;

/**
 * How an object type stands.
 *
 * @param version raised with every change
 * @param objects how many objects are known now
 * @param changedAt when it last changed
 */
public record RegisterStatus(long version, long objects, Instant changedAt) {}

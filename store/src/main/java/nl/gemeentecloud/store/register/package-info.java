/**
 * In charge of registers in a zone: their tables, derived from definitions; reading them at a
 * moment; and taking in deliveries.
 */
@NullMarked
package nl.gemeentecloud.store.register;

import org.jspecify.annotations.NullMarked;

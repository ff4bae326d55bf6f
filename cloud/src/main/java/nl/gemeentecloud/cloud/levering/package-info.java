/**
 * In charge of deliveries between being accepted and being in a register: kept on disk, in order, a
 * few at a time, and what became of them.
 */
@NullMarked
package nl.gemeentecloud.cloud.levering;

import org.jspecify.annotations.NullMarked;

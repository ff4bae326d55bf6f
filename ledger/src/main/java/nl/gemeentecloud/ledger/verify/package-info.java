/**
 * In charge of checking a log with code of its own: nothing here is shared with what wrote it, so
 * that one mistake cannot hide itself.
 */
@NullMarked
package nl.gemeentecloud.ledger.verify;

import org.jspecify.annotations.NullMarked;

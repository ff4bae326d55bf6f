/** In charge of the ledger in a zone: committing entries, checking and finding them. */
@NullMarked
package nl.gemeentecloud.store.ledger;

import org.jspecify.annotations.NullMarked;

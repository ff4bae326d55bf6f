/** In charge of what a writer adds: canonical bytes, seals, the growing tree, signatures. */
@NullMarked
package nl.gemeentecloud.ledger.write;

import org.jspecify.annotations.NullMarked;

/**
 * In charge of the processing log as a stream: canonical bytes, Merkle tree, signed checkpoints,
 * proofs.
 */
@NullMarked
package nl.gemeentecloud.ledger;

import org.jspecify.annotations.NullMarked;

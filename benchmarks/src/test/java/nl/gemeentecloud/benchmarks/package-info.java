/** In charge of running benchmarks that are proofs as well, in their shortest form. */
@NullMarked
package nl.gemeentecloud.benchmarks;

import org.jspecify.annotations.NullMarked;

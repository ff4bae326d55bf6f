/** Load programs that measure a claim against a stated bound in the same run. */
@NullMarked
package nl.gemeentecloud.benchmarks;

import org.jspecify.annotations.NullMarked;

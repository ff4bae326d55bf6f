/**
 * In charge of time: incomplete dates, the day the registers think it is, and moments on both axes.
 */
@NullMarked
package nl.gemeentecloud.core.time;

import org.jspecify.annotations.NullMarked;

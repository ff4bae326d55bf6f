/** In charge of where registers may stand: the policy as data, and what is placed where. */
@NullMarked
package nl.gemeentecloud.cloud.placement;

import org.jspecify.annotations.NullMarked;

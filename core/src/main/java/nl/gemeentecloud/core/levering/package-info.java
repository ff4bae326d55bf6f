/** In charge of what a bronhouder delivers: records, findings and rejections. */
@NullMarked
package nl.gemeentecloud.core.levering;

import org.jspecify.annotations.NullMarked;

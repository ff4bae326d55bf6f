/** The population register: its definition, readers, rules and official API. */
@NullMarked
package nl.gemeentecloud.brp;

import org.jspecify.annotations.NullMarked;

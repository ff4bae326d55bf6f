@NullMarked
package nl.gemeentecloud.brp.api.autorisatie;

import org.jspecify.annotations.NullMarked;

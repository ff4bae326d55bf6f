@NullMarked
package nl.gemeentecloud.proef.zip;

import org.jspecify.annotations.NullMarked;

/** In charge of opening the door of the cloud with one wall down, to test the other. */
@NullMarked
package nl.gemeentecloud.cloud;

import org.jspecify.annotations.NullMarked;

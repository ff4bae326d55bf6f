/** In charge of what people see, read and can reach on the pages. */
@NullMarked
package nl.gemeentecloud.app.page;

import org.jspecify.annotations.NullMarked;

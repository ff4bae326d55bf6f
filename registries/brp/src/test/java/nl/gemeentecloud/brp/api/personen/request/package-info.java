@NullMarked
package nl.gemeentecloud.brp.api.personen.request;

import org.jspecify.annotations.NullMarked;

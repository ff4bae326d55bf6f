@NullMarked
package nl.gemeentecloud.brp.api.personen.question;

import org.jspecify.annotations.NullMarked;

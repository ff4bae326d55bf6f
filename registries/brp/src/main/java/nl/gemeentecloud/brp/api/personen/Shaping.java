package nl.gemeentecloud.brp.api.personen;

import java.time.LocalDate;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;

/**
 * What shaping an answer needs besides the persons.
 *
 * @param out where it is written
 * @param tabellen what codes mean
 * @param today the registerdatum
 */
record Shaping(Output out, LandelijkeTabellen tabellen, LocalDate today) {}

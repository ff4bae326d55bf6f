package nl.gemeentecloud.cloud;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.gemeentecloud.access.Decision;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * The decision as the door asks for it. A second form exists in tests only, to show that row-level
 * security stands alone.
 */
@FunctionalInterface
interface Walls {

    Decision decide(
            ObjectType type,
            List<Need> needs,
            AttributeSet always,
            List<Grant.Gate> gates,
            Collection<Grant> grants,
            LocalDate today);
}

package nl.gemeentecloud.cloud;

import java.util.List;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.access.Need;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Query;

/**
 * A question to a register, translated by its registry from the words of its contract.
 *
 * @param query what to read
 * @param operation the contract's name of it ({@code RaadpleegMetBurgerservicenummer}), for the
 *     ledger
 * @param needs what is searched with and asked for, judged at every gate
 * @param always attributes that come with every answer and need no grant
 * @param nationalGate whether the national gate applies to this session
 * @param nationalGrants what the national authority granted, already translated; ignored when the
 *     gate does not apply
 * @param zoekrubrieken what was searched with, in the registry's notation, sorted, for the ledger
 * @param vraagrubrieken what was asked for, in the registry's notation, sorted, for the ledger
 */
public record Question(
        Query query,
        String operation,
        List<Need> needs,
        AttributeSet always,
        boolean nationalGate,
        List<Grant> nationalGrants,
        List<String> zoekrubrieken,
        List<String> vraagrubrieken) {

    public Question {
        needs = List.copyOf(needs);
        nationalGrants = List.copyOf(nationalGrants);
        zoekrubrieken = List.copyOf(zoekrubrieken);
        vraagrubrieken = List.copyOf(vraagrubrieken);
    }
}

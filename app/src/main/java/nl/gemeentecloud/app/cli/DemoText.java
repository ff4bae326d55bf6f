package nl.gemeentecloud.app.cli;

/**
 * What a demonstration says in the end: where to look, who to be, and what to ask; commands that
 * work when they are pasted.
 *
 * @param data the data directory, as the user wrote it
 * @param url of the server
 * @param connected what connecting the municipality gave
 */
record DemoText(String data, String url, JsonObject connected, DemoExample example) {

    @Override
    public String toString() {
        String client = connected.text("client");
        String secret = connected.text("secret");
        return """
        Look       %1$s
        Client     %2$s%3$s

        Who lives at an address:

          curl --silent --show-error %1$s/haalcentraal/api/brp/personen \\
            --header "Authorization: Bearer $(./gemeentecloud token %2$s --data %4$s)" \\
            --header "Content-Type: application/json" \\
            --data '{"type": "ZoekMetPostcodeEnHuisnummer", "postcode": "%5$s", "huisnummer": "%6$s", "fields": ["burgerservicenummer", "naam", "geboorte", "adressering"]}'

        One of them:

          curl --silent --show-error %1$s/haalcentraal/api/brp/personen \\
            --header "Authorization: Bearer $(./gemeentecloud token %2$s --data %4$s)" \\
            --header "Content-Type: application/json" \\
            --data '{"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["%7$s"], "fields": ["naam", "leeftijd", "verblijfplaats", "partners", "kinderen"]}'

        That address in the BAG, which is open data:

          curl --silent --show-error "%1$s/lvbag/individuelebevragingen/v2/adressen?postcode=%5$s&huisnummer=%6$s"

        That the questions about people were put on record, and that nobody changed it:

          ./gemeentecloud verify-log --data %4$s

        Stop:

          ./gemeentecloud stop --data %4$s
        """
                .formatted(
                        url,
                        client,
                        secret.isEmpty() ? "" : "   secret " + secret + " (shown this once)",
                        data,
                        example.postcode(),
                        example.huisnummer(),
                        example.burgerservicenummer());
    }
}

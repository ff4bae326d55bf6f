package nl.gemeentecloud.bag.api.endpoint;

/** What this API is (contract, schema API-info). */
final class ApiInfo {

    private ApiInfo() {}

    static Answer answer() {
        return Answer.json(
                Asking.written(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("api-name", "BAG individuele bevragingen");
                    json.writeStringProperty("api-version", BagApi.VERSION);
                    json.writeStringProperty(
                            "api-description",
                            "Adressen en gebouwen uit de kopie van de landelijke voorziening BAG die in deze cloud staat");
                    json.writeStringProperty("informationmodel", "IMBAGLV");
                    json.writeStringProperty("informationmodel-version", "2.0");
                    json.writeStringProperty(
                            "informationmodel-location",
                            "https://www.geobasisregistraties.nl/basisregistraties/adressen-en-gebouwen");
                    json.writeEndObject();
                }));
    }
}

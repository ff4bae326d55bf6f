package nl.gemeentecloud.bag.reader;

import java.io.IOException;

/** What is wrong with a file as XML, in Dutch and without its place. */
final class MalformedXml extends IOException {
    MalformedXml(String message) {
        super(message);
    }
}

package nl.gemeentecloud.ledger.verify;

/** Bytes are not what a writer would have made; the message says where and what is wrong. */
public final class NotCanonicalException extends Exception {

    NotCanonicalException(String message) {
        super(message);
    }

    NotCanonicalException(String message, Throwable cause) {
        super(message, cause);
    }
}

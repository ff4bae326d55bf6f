package nl.gemeentecloud.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Asks questions over HTTP/1.1 on connections that stay open, one after the other per connection,
 * as busy applications would. One thread and plain channels, so that asking costs little of the
 * machine that also answers.
 */
final class Asking {

    private static final int MOST_REQUEST_BYTES = 1 << 15;
    private static final int READ_BYTES = 1 << 17;

    private final InetSocketAddress server;
    private final Requests requests;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1_000);
    private final ByteBuffer reading = ByteBuffer.allocateDirect(READ_BYTES);

    private long[] micros = {};
    private int answers;
    private long failures;
    private long bytes;

    Asking(int port, Requests requests) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.requests = requests;
    }

    /**
     * Questions as a body each.
     *
     * @param tokens of the clients; each question is asked by any of them
     */
    static Requests posts(String path, List<String> tokens, Questions questions) {
        List<byte[]> heads =
                tokens.stream()
                        .map(token ->
                                ("POST "
                                                + path
                                                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                                + token
                                                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ")
                                        .getBytes(StandardCharsets.US_ASCII))
                        .toList();
        return (random, into) -> {
            int client = random.nextInt(heads.size());
            byte[] body = questions.next(random, client);
            into.put(heads.get(client))
                    .put((body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
                    .put(body);
        };
    }

    /** Questions as a path each, in RD. */
    static Requests gets(List<String> paths) {
        List<byte[]> all =
                paths.stream()
                        .map(path ->
                                ("GET "
                                                + path
                                                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Crs: epsg:28992\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII))
                        .toList();
        return (random, into) -> into.put(all.get(random.nextInt(all.size())));
    }

    /** Writes the next request. */
    interface Requests {
        void next(RandomGenerator random, ByteBuffer into);
    }

    /** Makes the body of the next question, by the number of the client. */
    interface Questions {
        byte[] next(RandomGenerator random, int client);
    }

    /**
     * What came of a run.
     *
     * @param micros how long each answer took
     * @param failures answers that were not 200
     * @param bytes of the bodies of answers
     */
    @SuppressWarnings("ArrayRecordComponent") // samples by the hundred thousand
    record Answered(long[] micros, long failures, long bytes, long nanos) {}

    Answered run(int connections, long nanos) throws IOException {
        micros = new long[1 << 14];
        answers = 0;
        failures = 0;
        bytes = 0;
        long begin = System.nanoTime();
        long end = begin + nanos;
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(server);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Connection connection = new Connection(channel);
                channel.register(selector, SelectionKey.OP_READ, connection);
                connection.ask();
            }
            int open = connections;
            while (open > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    Connection connection = (Connection) key.attachment();
                    if (connection.read()) {
                        if (System.nanoTime() < end) {
                            connection.ask();
                        } else {
                            connection.channel.close();
                            open--;
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
        }
        return new Answered(
                Arrays.copyOf(micros, answers), failures, bytes, System.nanoTime() - begin);
    }

    private void answered(long nanos, boolean right) {
        if (answers == micros.length) {
            micros = Arrays.copyOf(micros, answers * 2);
        }
        micros[answers++] = nanos / 1_000;
        if (!right) {
            failures++;
        }
    }

    /** One connection with at most one question on its way. */
    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer request = ByteBuffer.allocateDirect(MOST_REQUEST_BYTES);
        private final byte[] header = new byte[1 << 12];
        private int headerBytes;
        private long toCome = -1;
        private boolean right;
        private long asked;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            request.clear();
            requests.next(random, request);
            request.flip();
            headerBytes = 0;
            toCome = -1;
            asked = System.nanoTime();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** Takes what has arrived; says whether the answer is complete. */
        boolean read() throws IOException {
            reading.clear();
            if (channel.read(reading) < 0) {
                throw new EOFException("The server closed the connection");
            }
            reading.flip();
            if (toCome < 0) {
                readHeader();
            }
            if (toCome >= 0) {
                bytes += reading.remaining();
                toCome -= reading.remaining();
            }
            if (toCome != 0) {
                return false;
            }
            answered(System.nanoTime() - asked, right);
            return true;
        }

        private void readHeader() throws IOException {
            while (reading.hasRemaining()) {
                byte next = reading.get();
                header[headerBytes++] = next;
                if (next == '\n'
                        && headerBytes >= 4
                        && header[headerBytes - 2] == '\r'
                        && header[headerBytes - 3] == '\n') {
                    String text = new String(header, 0, headerBytes, StandardCharsets.US_ASCII);
                    right = text.startsWith("HTTP/1.1 200");
                    toCome = length(text);
                    return;
                }
            }
        }

        private static long length(String header) throws IOException {
            for (String line : header.lines().toList()) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    return Long.parseLong(line.substring(15).strip());
                }
            }
            throw new IOException("The answer does not say how long it is:\n" + header);
        }
    }
}

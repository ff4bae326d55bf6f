package nl.gemeentecloud.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Asks questions over HTTP/1.1 on connections that stay open, one after the other per connection,
 * as a busy application would. Written on plain sockets so that asking costs little of the machine
 * that also answers.
 */
final class HttpLoad {

    private final int port;
    private final String path;
    private final String token;

    HttpLoad(int port, String path, String token) {
        this.port = port;
        this.path = path;
        this.token = token;
    }

    /** Makes the body of the next question. */
    interface Questions {
        byte[] next(RandomGenerator random);
    }

    /**
     * What came of a run.
     *
     * @param micros how long each answered question took
     * @param failures answers that were not 200
     */
    @SuppressWarnings("ArrayRecordComponent") // samples by the hundred thousand
    record Result(double perSecond, long[] micros, long failures, long bytes) {}

    Result run(int connections, Duration duration, Questions questions)
            throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Tally>> running = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService each =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int i = 0; i < connections; i++) {
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(1000L + i);
                running.add(each.submit(() -> ask(end, questions, random)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long failures = 0;
        long bytes = 0;
        List<long[]> all = new ArrayList<>();
        for (Future<Tally> one : running) {
            try {
                Tally tally = one.get();
                failures += tally.failures;
                bytes += tally.bytes;
                all.add(java.util.Arrays.copyOf(tally.micros, tally.answers));
            } catch (ExecutionException e) {
                throw new IllegalStateException("A connection broke: " + e.getCause(), e);
            }
        }
        long[] micros = all.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        return new Result(micros.length / seconds, micros, failures, bytes);
    }

    private static final class Tally {
        private long[] micros = new long[1 << 14];
        private int answers;
        private long failures;
        private long bytes;

        void answered(long nanos) {
            if (answers == micros.length) {
                micros = java.util.Arrays.copyOf(micros, answers * 2);
            }
            micros[answers++] = nanos / 1000;
        }
    }

    private Tally ask(long end, Questions questions, RandomGenerator random) throws IOException {
        Tally tally = new Tally();
        byte[] head =
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token
                                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ")
                        .getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            byte[] message = new byte[1 << 14];
            while (System.nanoTime() < end) {
                byte[] body = questions.next(random);
                byte[] length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(head, 0, message, 0, head.length);
                System.arraycopy(length, 0, message, head.length, length.length);
                System.arraycopy(body, 0, message, head.length + length.length, body.length);
                long start = System.nanoTime();
                out.write(message, 0, head.length + length.length + body.length);
                if (!answer(in, tally)) {
                    tally.failures++;
                }
                tally.answered(System.nanoTime() - start);
            }
        }
        return tally;
    }

    /** Reads one answer to its end; says whether it was 200. */
    private static boolean answer(InputStream in, Tally tally) throws IOException {
        String status = line(in);
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        if (chunked) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size);
                tally.bytes += size;
                line(in);
            }
            line(in);
        } else if (length > 0) {
            in.skipNBytes(length);
            tally.bytes += length;
        }
        return status.startsWith("HTTP/1.1 200");
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}

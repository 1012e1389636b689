package org.xmppspec.conformance.result;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes {@code results.json} as the run goes, so that a run that is killed leaves everything it found out.
 *
 * <p>After each case the file is complete and valid, and a case costs what that case is long, however many came before
 * it. While the run goes the cases stand last but for a short end: the summary and how the run stands. One write
 * puts the next case and the new end over the old end; it is always longer than what it covers, so the file never
 * has to be cut. {@link #finish} puts a file with the summary in front and the cases in the order of the suite in its
 * place, by an atomic rename.
 *
 * <p>Safe for several threads.
 */
public final class ResultsWriter implements AutoCloseable {
    private final Path file;
    private final RandomAccessFile out;
    private final Summary summary = new Summary();
    private long end;
    private boolean closed;

    /**
     * Makes the file, with no case in it yet.
     *
     * @param file where; its directory is made
     * @param tool what makes it
     * @param target what is judged
     * @param run how the run stands
     * @throws IOException when the file cannot be written
     */
    public ResultsWriter(Path file, ToolInfo tool, TargetInfo target, RunInfo run) throws IOException {
        this.file = file;
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        this.out = new RandomAccessFile(file.toFile(), "rw");
        out.setLength(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(open(ResultsJson.object(ResultsJson.head(tool, target))));
        bytes.writeBytes(utf8("\"cases\":["));
        int tail = bytes.size();
        bytes.writeBytes(tail(run));
        write(bytes, 0, tail);
    }

    /**
     * Adds one case.
     *
     * @param result what the case found out
     * @param run how the run stands after it
     * @throws IOException when the file cannot be written
     */
    public synchronized void add(CaseResult result, RunInfo run) throws IOException {
        if (closed) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(summary.total() == 0 ? "\n" : ",\n"));
        bytes.writeBytes(ResultsJson.object(ResultsJson.result(result)));
        summary.add(result.verdict());
        int tail = bytes.size();
        bytes.writeBytes(tail(run));
        write(bytes, end, tail);
    }

    /**
     * Puts the final file in place of the growing one.
     *
     * @param results the whole run
     * @throws IOException when the file cannot be written
     */
    public synchronized void finish(RunResults results) throws IOException {
        close();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var whole = new BufferedOutputStream(Files.newOutputStream(draft))) {
            whole.write(open(ResultsJson.object(
                    ResultsJson.head(results.tool(), results.target()),
                    ResultsJson.counts(results.run(), results.summary(), results.stale()))));
            whole.write(utf8("\"cases\":["));
            String separator = "\n";
            for (CaseResult result : results.cases()) {
                whole.write(utf8(separator));
                whole.write(ResultsJson.object(ResultsJson.result(result)));
                separator = ",\n";
            }
            whole.write(utf8("\n]}\n"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stops writing; what is on disk stays valid. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        out.close();
    }

    private byte[] tail(RunInfo run) {
        byte[] object = ResultsJson.object(ResultsJson.counts(run, summary, List.of()));
        object[0] = ',';
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(object.length + 4);
        bytes.writeBytes(utf8("\n]"));
        bytes.writeBytes(object);
        bytes.writeBytes(utf8("\n"));
        return bytes.toByteArray();
    }

    private void write(ByteArrayOutputStream bytes, long position, int tail) throws IOException {
        out.seek(position);
        out.write(bytes.toByteArray());
        end = position + tail;
    }

    /** Turns the closing brace of an object into a comma, so that more members can follow. */
    private static byte[] open(byte[] object) {
        object[object.length - 1] = ',';
        return object;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
